import Foundation

/// An invented dossier on disk: articles of about 8 KB, of which every tenth has three notes, a tenth
/// as many arguments, a twentieth as many experts.
struct EditedDossier {
  let root: String
  private let articles: Int

  init(articles: Int) throws {
    self.articles = articles
    root = FileManager.default.temporaryDirectory.appendingPathComponent("edits-\(UUID())").path
    try write(
      "title: Edits\nsearch: false\neditors:\n  - {id: editors, name: Editors}\n",
      to: "dossier.yaml")
    for number in 1...articles { try writeArticle(number, title: "Article \(number)") }
    for number in 1...max(1, articles / 10) {
      try write(
        "---\nclaim: Claim number \(number)\n---\n\nWords.\n", to: "arguments/argument-\(number).md"
      )
    }
    for number in 1...max(1, articles / 20) { try writeExpert(number, alias: nil) }
    for number in stride(from: 1, through: articles, by: 10) { try writeNotes(number) }
  }

  func remove() { try? FileManager.default.removeItem(atPath: root) }

  /// A file that was edited, and the page that changes with it.
  struct Edited {
    let source: String
    let page: String

    static func article(_ number: Int) -> Edited {
      Edited(
        source: "Content/articles/article-\(number).md", page: "articles/article-\(number).html")
    }
  }

  func editBody(_ edit: Int) throws -> Edited {
    let number = edit % articles + 1
    try writeArticle(number, title: "Article \(number)", last: "Edited \(edit) times.")
    return .article(number)
  }

  func editNote(_ edit: Int) throws -> Edited {
    try writeNotes(1, text: "Edited \(edit) times.")
    return Edited(source: "Content/commentary/article-1.md", page: "articles/article-1.html")
  }

  func editTitle(_ edit: Int) throws -> Edited {
    try writeArticle(1, title: "Article 1, edited \(edit)")
    return .article(1)
  }

  func editAlias(_ edit: Int) throws -> Edited {
    try writeExpert(1, alias: "Alias\(edit)")
    return Edited(source: "Content/experts/expert-1.md", page: "experts/expert-1.html")
  }

  func add(_ edit: Int) throws -> Edited {
    try writeArticle(articles + 1 + edit, title: "One more")
    return .article(articles + 1 + edit)
  }

  private func writeArticle(_ number: Int, title: String, last: String = "The end.") throws {
    let paragraphs = (0..<12).map { paragraph in
      (0..<10).map {
        "Sentence \($0) of paragraph \(paragraph) in text \(number) tells of events there."
      }
      .joined(separator: " ")
    }
    try write(
      "---\ntitle: \(title)\npublisher: The Press\npublished: 2016-11-0\(number % 9 + 1)\ntext: full\n---\n\n"
        + (paragraphs + [last]).joined(separator: "\n\n") + "\n",
      to: "articles/article-\(number).md")
  }

  private func writeExpert(_ number: Int, alias: String?) throws {
    try write(
      "---\nname: Person\(number) Surname\(number)\n\(alias.map { "aliases: [\($0)]\n" } ?? "")---\n\nWords.\n",
      to: "experts/expert-\(number).md")
  }

  private func writeNotes(_ number: Int, text: String = "A note.") throws {
    let notes = (1...3).map {
      "> [!comment] ^note-\($0)\n> Sentence \($0) of paragraph \($0) in text \(number)\n\n\(text)\n"
    }
    try write(
      "---\nabout: article-\(number)\nby: editors\ndate: 2026-11-20\n---\n\n"
        + notes.joined(separator: "\n"),
      to: "commentary/article-\(number).md")
  }

  private func write(_ text: String, to path: String) throws {
    let place = URL(fileURLWithPath: "\(root)/Content/\(path)")
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }
}
