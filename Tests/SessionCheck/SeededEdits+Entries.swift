import Foundation

/// Edits of the files of entries.
extension SeededEdits {
  private static let folders = ["articles", "arguments", "experts", "events", "pages"]

  private var entries: [String] {
    Self.folders.flatMap { paths(below: "Content/\($0)", ending: ".md") }
  }

  /// The two parts of an entry's text: what stands up to the second `---`, and the rest.
  private func parts(_ text: String) -> (head: [String], body: String)? {
    guard text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") else { return nil }
    let head = text[..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    return (head.map(String.init), String(text[end.upperBound...]))
  }

  private func joined(_ head: [String], _ body: String) -> String {
    head.joined(separator: "\n") + "\n---\n" + body
  }

  /// A word of a body, of an entry or of commentary, becomes another, goes, or gets a neighbour.
  mutating func changeText() throws -> String? {
    let notes = paths(below: "Content/commentary", ending: ".md")
    guard let path = pick(choose(2) == 0 ? notes : entries), let text = text(path),
      let (head, body) = parts(text)
    else { return nil }
    var words = body.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 1 else { return nil }
    let place = choose(words.count)
    var choices = ["reset", "[[nowhere]]", "“quoted”", "**bold**", "May", "\n\nNew", "~~old~~"]
    choices += ["\n\n## Heading\n\n", "[here](#nowhere)", "[part](../timeline/events.html)"]
    choices += [linkToAnEntry(), nameOfSomebody(), linkToAnEntry(), nameOfSomebody()]
    let word = pick(choices)
    switch choose(3) {
    case 0: words[place] = word ?? "word"
    case 1: words.remove(at: place)
    default: words.insert(word ?? "word", at: place)
    }
    try write(joined(head, words.joined(separator: " ")), to: path)
    return path
  }

  private mutating func linkToAnEntry() -> String {
    let stem = pick(entries)?.split(separator: "/").last?.dropLast(3)
    return "[[\(stem ?? "nowhere")\(pick(["", "", "#Heading", "^note", "|label"]) ?? "")]]"
  }

  /// As front matter has it.
  private mutating func nameOfSomebody() -> String {
    let lines = pick(paths(below: "Content/experts", ending: ".md")).flatMap(text)?
      .split(separator: "\n")
    let name = lines?.first { $0.hasPrefix("name: ") }?.dropFirst(6)
    return name.map(String.init) ?? "Somebody"
  }

  /// A note is hidden, or no longer.
  mutating func changeMark() throws -> String? {
    guard let path = pick(paths(below: "Content/commentary", ending: ".md")), let text = text(path)
    else { return nil }
    let marks = ["[!comment internal]", "[!comment draft]", "[!comment]"]
    guard let old = marks.first(where: text.contains), let new = pick(marks), old != new,
      let place = text.range(of: old)
    else { return nil }
    try write(text.replacingCharacters(in: place, with: new), to: path)
    return "\(new) in \(path)"
  }

  mutating func changeTitle() throws -> String? {
    guard let path = pick(entries), let text = text(path), var (head, body) = parts(text),
      let line = head.firstIndex(where: {
        ["title: ", "name: ", "claim: ", "short: "].contains(where: $0.hasPrefix)
      })
    else { return nil }
    head[line] += " \(choose(100))"
    try write(joined(head, body), to: path)
    return path
  }

  /// An entry gets another id, and remembers the one it had.
  mutating func rename() throws -> String? {
    guard let path = pick(entries), let text = text(path), var (head, body) = parts(text) else {
      return nil
    }
    let stem = String(path.split(separator: "/").last?.dropLast(3) ?? "")
    let new = path.replacingOccurrences(of: "/\(stem).md", with: "/\(stem)-\(choose(1000)).md")
    guard !exists(new) else { return nil }
    if !head.contains(where: { $0.hasPrefix("was:") }) { head.append("was: [\(stem)]") }
    try delete(path)
    try write(joined(head, body), to: new)
    return "\(path) to \(new)"
  }

  mutating func add() throws -> String? {
    guard let path = pick(entries), let text = text(path), let (head, body) = parts(text) else {
      return nil
    }
    let new = path.replacingOccurrences(of: ".md", with: "-copy\(choose(1000)).md")
    guard !exists(new) else { return nil }
    let kept = head.filter { !$0.hasPrefix("was:") }
    try write(joined(kept, body), to: new)
    return new
  }

  mutating func removeEntry() throws -> String? {
    let notes = paths(below: "Content/commentary", ending: ".md")
    guard let path = pick(choose(8) == 0 ? notes : entries) else { return nil }
    try delete(path)
    return path
  }

  /// A key gets a value or, where it has one, goes.
  mutating func set(_ key: String, _ value: String) throws -> String? {
    let all = entries + paths(below: "Content/commentary", ending: ".md")
    guard let path = pick(all), let text = text(path), var (head, body) = parts(text) else {
      return nil
    }
    if let line = head.firstIndex(where: { $0.hasPrefix("\(key):") }) {
      head.remove(at: line)
    } else {
      head.append("\(key): \(value)")
    }
    try write(joined(head, body), to: path)
    return path
  }

  /// A person gets a word of some article as a name.
  mutating func addAlias() throws -> String? {
    let experts = paths(below: "Content/experts", ending: ".md")
    guard let path = pick(experts), let text = text(path), var (head, body) = parts(text),
      let article = pick(paths(below: "Content/articles", ending: ".md")),
      let words = self.text(article).flatMap({ parts($0) })?.body.split(separator: " "),
      let word = pick(words.filter { $0.allSatisfy(\.isLetter) })
    else { return nil }
    if let line = head.firstIndex(where: { $0.hasPrefix("aliases:") }) { head.remove(at: line) }
    head.append("aliases: [\(word.capitalized)]")
    try write(joined(head, body), to: path)
    return "\(word) for \(path)"
  }
}
