import DossierCore
import Testing
import TypedTemplates

@Suite("What `dossier templates` lists")
struct DescriptionTests {
  @Test("Pages come with their names and types, then each record once")
  func pages() {
    let descriptions = Theme.describe(pages: [
      .init(template: "article", type: Fixture.page.type),
      .init(template: "note", type: Fixture.note.type),
    ])
    #expect(
      descriptions.map(\.subject) == [.template("article"), .template("note"), .record("note")])
    #expect(
      descriptions[0].lines == [
        "title: text", "subtitle: text?", "count: number", "isCurrent: boolean", "body: html",
        "data: json?", "link: url", "maybeLink: url?", "tags: [text]", "nothing: [text]",
        "notes: [note]", "best: note?",
      ])
    #expect(
      descriptions[2].lines == [
        "note.quote: text", "note.kind: text?", "note.replies: [text]", "note.url: url",
      ])
  }

  @Test("An included template is described by the names it takes")
  func includes() {
    let text =
      #"\(for n in notes)\(n.quote)\(words.x)\(loop.index)\(end)\(if let level, level > size)\(end)"#
    let file = SourceFile(path: "Templates/note.html", text: text)
    let described = Theme.describe(includes: [.init(name: "note", file: file)])
    #expect(described.map(\.subject) == [.template("note")])
    #expect(described.map(\.lines) == [["level", "notes", "size"]])
    #expect(described[0].members.allSatisfy { $0.type == nil && $0.doc.hasSuffix(".") })
  }
}
