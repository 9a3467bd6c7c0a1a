import Foundation

/// A dossier among folders of others, with links, files and folders put in random places: what a
/// contributor who is not trusted could commit, or leave where a build writes.
///
/// Every text that no page may show holds a canary, and lies where no reader is allowed to look: beside
/// the root, in `.git`, in a hidden file, in a folder that belongs to no part of a dossier, and between
/// the words of an original that a note names.
struct RandomTree {
  /// Stands in every text that must not come out.
  static let canary = "quokka"

  /// The folder that holds the dossier and what lies beside it; the caller removes it.
  let base: String
  var root: String { base + "/dossier" }
  /// What was put where, for the message of a test that fails.
  private(set) var steps: [String] = []
  private let choose: (Int) -> Int
  private let files = FileManager.default

  /// - Parameter choose: answers a number below the one that it is given, which is at least 1.
  init(in base: String, choose: @escaping (Int) -> Int) {
    self.base = base
    self.choose = choose
    for (path, text) in Self.dossier { write(text, to: root + "/" + path) }
    for path in Self.kept { write(Self.secret(path), to: base + "/" + path) }
    for _ in 0...choose(3) { change() }
  }

  /// Puts one more thing somewhere.
  mutating func change() {
    if choose(2) == 0 { return changeAsAllowed() }
    let path = pick(Self.places)
    let place = root + "/" + path
    // What lies above may have become a link: the change is one of the tree, never of what is kept.
    guard staysInRoot(place) else { return }
    try? files.removeItem(atPath: place)
    switch choose(6) {
    case 0: write(Self.shown, to: place)
    case 1: write(Self.shown, to: place + "/" + pick(Self.names))
    case 2: steps.append("\(path) is gone")
    default:
      let target = self.target(from: path)
      makeFolder(above: place)
      try? files.createSymbolicLink(atPath: place, withDestinationPath: target)
      steps.append("\(path) -> \(target)")
      return
    }
    steps.append("\(path) is new")
  }

  /// Puts a link where one is followed.
  private mutating func changeAsAllowed() {
    let (path, target) = pick(Self.allowed)
    let place = root + "/" + path
    guard staysInRoot(place) else { return }
    try? files.removeItem(atPath: place)
    try? files.createSymbolicLink(atPath: place, withDestinationPath: target)
    steps.append("\(path) -> \(target)")
  }

  // MARK: What must hold

  /// The files that no build may write, with what they hold; links by what they say.
  func keptFiles() -> [String: String] {
    var found: [String: String] = [:]
    for case let path as String in files.enumerator(atPath: base) ?? .init() {
      let isWritten = ["dossier/Site", "dossier/.Site", "dossier/Content/passages.lock"]
        .contains { path.hasPrefix($0) }
      if !isWritten { found[path] = text(base + "/" + path) }
    }
    return found
  }

  /// The files of the site, and the lock, that hold a canary.
  func leaks() -> [String] {
    let lock = "Content/passages.lock"
    let site = (files.enumerator(atPath: root + "/Site")?.compactMap { $0 as? String } ?? [])
      .map { "Site/" + $0 }
    return (isLink(root + "/Site") ? [] : site + [lock]).filter { path in
      // A link of the tree's own that nobody followed says nothing.
      !isLink(root + "/" + path)
        && text(root + "/" + path)?.contains(Self.canary) == true
    }
  }

  private func text(_ place: String) -> String? {
    if let target = try? files.destinationOfSymbolicLink(atPath: place) { return "-> " + target }
    return files.contents(atPath: place).map { String(decoding: $0, as: UTF8.self) }
  }

  private func isLink(_ place: String) -> Bool {
    (try? files.destinationOfSymbolicLink(atPath: place)) != nil
  }

  // MARK: Making the tree

  private func pick<Element>(_ list: [Element]) -> Element { list[choose(list.count)] }

  /// What a link says: a place within the base, by a path of its own or by a detour.
  private func target(from path: String) -> String {
    let wanted = pick(Self.targets)
    let up = Array(repeating: "..", count: path.split(separator: "/").count)
    return switch choose(5) {
    case 0: base + "/" + wanted
    case 1: "./" + (up + [wanted]).joined(separator: "/")
    case 2: pick(Self.names)
    case 3: "../" + pick(Self.names)
    default: (up + [wanted]).joined(separator: "/")
    }
  }

  private func staysInRoot(_ place: String) -> Bool {
    var folder = (place as NSString).deletingLastPathComponent
    while folder.count > root.count {
      if isLink(folder) { return false }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return true
  }

  private func write(_ text: String, to place: String) {
    makeFolder(above: place)
    _ = files.createFile(atPath: place, contents: Data(text.utf8))
  }

  private func makeFolder(above place: String) {
    try? files.createDirectory(
      atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
  }
}

// MARK: - What it is made of

extension RandomTree {
  private static let shown = "Words that anybody may see."

  private static func secret(_ path: String) -> String {
    path.hasSuffix(".md")
      ? "---\ntitle: \(canary)\n---\n\(canary)\n"
      : path.hasSuffix(".yaml") ? "title: \(canary)\n" : "\(canary) \(canary)\n"
  }

  private static let dossier: KeyValuePairs = [
    "Content/dossier.yaml": "title: A dossier\neditors: {jane: {name: Jane}}\n",
    "Content/articles/memo.md": "---\ntitle: Memo\ntext: excerpt\n---\n",
    "Content/articles/full.md":
      "---\ntitle: Full\ntext: full\n---\nWords of it. ![A](assets/note.txt)\n",
    "Content/commentary/memo.md":
      "---\nabout: memo\nby: jane\n---\n> [!comment]\n> Had […] on the phone\n\nA note.\n",
    "Content/pages/about.md": "---\ntitle: About\n---\nWords.\n",
    "Content/assets/note.txt": "Anybody may see it.",
    "Content/assets/folder/deep.txt": "Anybody may see it.",
    "Originals/memo.txt": "Had \(canary) \(canary) on the phone last night.\n",
    "Originals/full.txt": "Words of it.\n",
    "Templates/assets/own.txt": "An asset of the site.",
    "Static/robots.txt": "User-agent: *\n",
  ]

  /// What lies where no reader may look, below the base.
  private static let kept = [
    "outside/secret.txt", "outside/secret.md", "outside/secret.html", "outside/dossier.yaml",
    "outside/assets/note.txt", "outside/memo.md", "outside/page.html", "outside/words/en.yaml",
    "outside/passages.lock", "dossier/.git/config", "dossier/.git/secret.txt", "dossier/.env",
    "dossier/Private/secret.txt", "dossier/Private/secret.md", "dossier/Content/.hidden.txt",
    "dossier/Content/assets/.hidden/secret.txt", "dossier/Originals/kept.txt",
  ]

  private static let names = [
    "note.txt", "folder", "memo.md", "about.md", "en.yaml", "words", "assets", "secret.txt",
    "secret.md", "memo.txt", "page.html", ".hidden.txt", ".git", "evil.html", "..", ".", "old",
    "new",
    "lock", "index.html", ".dossier-site",
  ]

  private static let places = [
    "Content/dossier.yaml", "Content/passages.lock", "Content/articles/memo.md",
    "Content/articles/link.md", "Content/pages/about.md", "Content/pages/folder",
    "Content/commentary", "Content/commentary/link.md", "Content/assets/link.txt",
    "Content/assets/folder", "Content/assets/folder/deep.txt", "Content/assets", "Content",
    "Originals", "Originals/memo.txt", "Originals/folder", "Originals/.withhold", "Templates",
    "Templates/page.html", "Templates/words/en.yaml", "Templates/words", "Templates/assets",
    "Templates/assets/own.txt", "Static", "Static/link.txt", "Static/folder", "Site", "Site/.link",
    "Site/.git", "Site/.nojekyll", "Site/.dossier-site", "Site/index.html", "Site/articles",
    "Site/.folder/evil.html", ".Site.staging", ".Site.staging/old", ".Site.staging/new",
    ".Site.staging/lock", ".Site.staging/old/.git",
  ]

  private static let allowed = [
    ("Content/assets/link.txt", "note.txt"), ("Content/assets/again", "folder"),
    ("Content/assets/far.txt", "folder/../again/deep.txt"), ("Content/pages/link.md", "about.md"),
    ("Content/pages/same.md", "link.md"), ("Originals", "../outside"),
    ("Originals/link.txt", "memo.txt"), ("Templates/assets/link.txt", "own.txt"),
    ("Templates", "Private"),
  ]

  private static let targets = [
    "outside", "outside/secret.txt", "outside/secret.md", "outside/secret.html",
    "outside/dossier.yaml", "outside/passages.lock", "outside/words", "outside/nothing",
    "dossier/.git", "dossier/.git/config", "dossier/.git/secret.txt", "dossier/.env",
    "dossier/Private", "dossier/Private/secret.md", "dossier/Content/.hidden.txt",
    "dossier/Content/assets/.hidden", "dossier/Content/assets/.hidden/secret.txt",
    "dossier/Content/assets", "dossier/Content/pages", "dossier/Content/dossier.yaml",
    "dossier/Originals", "dossier/Originals/memo.txt", "dossier/Originals/kept.txt",
    "dossier/Templates", "dossier/Static", "dossier/Site", "dossier/.Site.staging", "dossier", "",
    "dossier/Content/assets/link.txt", "dossier/Content/assets/folder",
  ]
}
