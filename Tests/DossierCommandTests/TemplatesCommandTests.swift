import DossierTesting
import Foundation
import Testing

@Suite("The list of templates")
struct TemplatesCommandTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  private func run(_ arguments: String...) throws -> DossierProcess {
    try DossierProcess(["templates"] + arguments, in: folder.path)
  }

  private struct Listed: Decodable {
    struct Member: Decodable {
      let name, doc: String
      let type: String?
      let choices: [String]?
    }

    let template, record: String?
    let members: [Member]
  }

  private func listed() throws -> [Listed] {
    let process = try run("--format", "json")
    #expect(process.status == 0)
    return try JSONDecoder().decode([Listed].self, from: Data(process.output.utf8))
  }

  @Test("With --docs each name is followed by what it means, and nothing else is added")
  func docs() throws {
    let plain = try run()
    let documented = try run("--docs")
    #expect(plain.status == 0 && documented.status == 0)
    let lines = documented.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { !$0.hasPrefix("      ") }.joined(separator: "\n") == plain.output)
    #expect(
      documented.output.contains(
        """
          note.kind: text
              What kind of note it is.
              One of: comment, context, question, dispute, correction, source-changed.
          note.kindLabel: text
              The same in words.

        """))
    let names = lines.indices.filter { lines[$0].hasPrefix("  ") && !lines[$0].hasPrefix("      ") }
    #expect(names.count > 600)
    #expect(names.allSatisfy { lines[$0 + 1].hasPrefix("      ") })
  }

  @Test("As JSON it has every template and every record, with the members of each")
  func json() throws {
    let list = try listed()
    let article = try #require(list.first { $0.template == "article" })
    #expect(article.members.map(\.name).prefix(3) == ["site", "page", "article"])
    #expect(article.members.map(\.type).prefix(3) == ["site", "page", "articleSummary"])
    let note = try #require(list.first { $0.record == "note" })
    let kind = try #require(note.members.first { $0.name == "kind" })
    #expect(kind.type == "text" && kind.choices?.contains("correction") == true)
    #expect(list.allSatisfy { ($0.template == nil) != ($0.record == nil) })
    #expect(list.allSatisfy { $0.members.allSatisfy { $0.doc.hasSuffix(".") } })
    let names = try run().output.split(separator: "\n").filter { !$0.hasPrefix(" ") }
    #expect(list.compactMap(\.template) == names.dropLast().map(String.init))
  }

  @Test("A template of the site's own is listed with the names that it takes")
  func own() throws {
    try folder.write(#"\(note.title ?? "")"#, to: "Templates/note.html")
    try folder.write(#"\(text)"#, to: "Templates/my part.html")
    let part = try #require(try listed().first { $0.template == "my part" })
    #expect(part.members.map(\.name) == ["text"])
    #expect(part.members.map(\.type) == [nil])
    let documented = try run("--docs").output
    #expect(documented.contains("note (your own, in the place of the built-in one)\n"))
  }

  @Test(
    "How it is printed is no question where files are made",
    arguments: [
      ["--docs", "--copy", "page"], ["--format", "json", "--words", "de"],
      ["--docs", "--words", "de"],
    ])
  func conflicts(arguments: [String]) throws {
    let process = try DossierProcess(["templates"] + arguments, in: folder.path)
    #expect(process.status == 2)
    #expect(process.errors.contains("--docs and --format are for the list"))
    #expect(folder.text("Templates/page.html") == nil)
  }
}
