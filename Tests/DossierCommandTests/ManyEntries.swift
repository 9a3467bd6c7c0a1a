import DossierTesting
import Foundation

/// A dossier of some hundred entries of every kind, enough for several chunks of work side by side.
enum ManyEntries {
  private static let words =
    "the of peace price river council winter signed border letter question ırmak Ilk straße Ärger "
    + "naïve İzmir word promise harbour measure witness report"

  /// The files by their paths, in order.
  static func files(seed: UInt64 = 5) -> [(path: String, text: String)] {
    var random = SeededRandom(seed: seed)
    let words = words.split(separator: " ").map(String.init)
    func sentence(_ count: Int) -> String {
      (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
        .joined(separator: " ") + "."
    }
    var files = [(path: "dossier.yaml", text: settings)]
    for number in 0..<30 {
      files.append(("experts/e\(number).md", "---\nname: Person\(number) Şahin\(number)\n---\n"))
      files.append(
        (
          "arguments/c\(number).md",
          "---\nclaim: \(sentence(5).dropLast())\ntopics: [t\(number % 4)]\nsupports: [c\((number + 1) % 30)]\n---\n"
        ))
      files.append(
        (
          "events/v\(number).md",
          "---\ntitle: Event \(number % 9)\ndate: 19\(10 + number % 7)-0\(1 + number % 9)\nadded-by: editors\n"
            + "people: [e\(number)]\nbears-on: [c\(number)]\n---\n\n\(sentence(12))\n"
        ))
    }
    for number in 0..<150 {
      let anchor = "anchor of number \(number) stands \(number % 11) here"
      let other = "[[c\(number % 30)]] and [[e\(number % 30)]]"
      files.append(
        (
          "articles/a\(number).md",
          "---\ntitle: Article \(number % 20)\npublished: 20\(10 + number % 10)\nlanguage: en\n"
            + "authors: [e\(number % 30)]\ntext: full\n---\n\n\(sentence(40)) \(other)\n\n"
            + "## \(sentence(3))\n\nSome \(anchor) Person\(number % 30) Şahin\(number % 30). \(sentence(30))\n"
        ))
      files.append(
        (
          "commentary/a\(number).md",
          "---\nabout: a\(number)\nby: editors\ndate: 2026-11-20\n---\n\n> [!comment] ^n\(number)\n> \(anchor)\n\n"
            + "\(sentence(10))\n"
        ))
    }
    files.append(
      (
        "articles/reprint.md",
        "---\ntitle: Article 0\npublished: 2021\nlanguage: en\ntext: full\nedition-of: a0\n"
          + "edition: abridged\n---\n\nSome anchor of number 0 stands 0 here and \(sentence(30))\n"
      ))
    return files
  }

  private static let settings = """
    title: Many entries
    language: en
    url: https://example.org/
    editors:
      editors: { name: The editors }
    questions:
      - id: q
        text: Which?
        groups:
          - { label: One, arguments: [c1, c2] }

    """

  static func write(
    _ files: [(path: String, text: String)], to folder: WorkFolder, root: String
  ) throws {
    for file in files { try folder.write(file.text, to: "\(root)/Content/\(file.path)") }
  }
}
