import Foundation

/// Edits of what is no entry.
extension SeededEdits {
  mutating func changeSettings() throws -> String? {
    let path = "Content/dossier.yaml"
    guard let text = text(path) else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let settings = ["language: de", "search: false", "subtitle: Another \(choose(100))"]
    guard let setting = pick(settings), let key = setting.split(separator: ":").first else {
      return nil
    }
    if let line = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) {
      lines.remove(at: line)
    } else {
      lines.insert(setting, at: 0)
    }
    try write(lines.joined(separator: "\n"), to: path)
    return setting
  }

  /// The lock becomes what a build would write.
  mutating func writeLock() throws -> String? {
    guard !lock.isEmpty else { return nil }
    try write(String(decoding: lock, as: UTF8.self), to: "Content/passages.lock")
    return "written"
  }

  /// A line goes, is there twice, or the file goes.
  mutating func changeLock() throws -> String? {
    let path = "Content/passages.lock"
    guard let text = text(path) else { return nil }
    var lines = text.split(separator: "\n").map(String.init)
    guard !lines.isEmpty else { return nil }
    let place = choose(lines.count)
    switch choose(4) {
    case 0: try delete(path)
    case 1: try write((lines + [lines[place]]).joined(separator: "\n") + "\n", to: path)
    default:
      lines.remove(at: place)
      try write(lines.joined(separator: "\n") + "\n", to: path)
    }
    return "line \(place)"
  }

  /// An original loses a word, goes, or comes for an article that has none.
  mutating func changeOriginal() throws -> String? {
    if let path = pick(paths(below: "Originals", ending: ".txt")), let text = text(path) {
      guard choose(3) > 0 else {
        try delete(path)
        return path
      }
      var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      words.remove(at: choose(words.count))
      try write(words.joined(separator: " "), to: path)
      return path
    }
    guard let article = pick(paths(below: "Content/articles", ending: ".md")),
      let text = text(article), let body = text.range(of: "\n---\n"),
      let name = article.split(separator: "/").last?.dropLast(3)
    else { return nil }
    try write(String(text[body.upperBound...]), to: "Originals/\(name).txt")
    return "for \(article)"
  }

  mutating func changeAsset() throws -> String? {
    if choose(2) == 0 { return try changePicture() }
    let path = "Content/assets/table-\(choose(4)).csv"
    if exists(path) {
      try delete(path)
    } else {
      try write("a,b\n1,\(choose(100))\n", to: path)
    }
    return path
  }

  /// A picture comes, goes, or is of another size; a body shows it from the first time on.
  private mutating func changePicture() throws -> String? {
    let name = "drawn-\(choose(2)).svg"
    let path = "Content/assets/\(name)"
    if exists(path), choose(4) == 0 {
      try delete(path)
      return path
    }
    let size = "width=\"\(1 + choose(3))0\" height=\"20\""
    try write("<svg xmlns=\"http://www.w3.org/2000/svg\" \(size)></svg>\n", to: path)
    if let article = pick(paths(below: "Content/articles", ending: ".md")),
      let text = text(article), !text.contains(name)
    {
      try write("\(text)\n![Drawn](assets/\(name) \"As drawn\")\n", to: article)
    }
    return path
  }

  /// A file that is copied as it is comes, goes, or takes a place that the site needs.
  mutating func changeStatic() throws -> String? {
    let path = pick(["Static/a.txt", "Static/index.html", "Static/data/search/index.js"]) ?? ""
    if exists(path) {
      try delete(path)
    } else {
      try write("\(choose(100))", to: path)
    }
    return path
  }

  mutating func changeTemplate() throws -> String? {
    let path = pick(["Templates/footer-note.html", "Templates/sources.html"]) ?? ""
    if exists(path) {
      try delete(path)
    } else {
      try write(
        pick(["<p>\\(site.title)</p>\n", "<p>\\(site.nothing)</p>\n", "<p>\n"]) ?? "", to: path)
    }
    return path
  }

  mutating func changeWords() throws -> String? {
    let path = "Templates/words/en.yaml"
    if exists(path), choose(2) == 0 {
      try delete(path)
    } else {
      try write("skip: Skip \(choose(100))\n", to: path)
    }
    return path
  }
}
