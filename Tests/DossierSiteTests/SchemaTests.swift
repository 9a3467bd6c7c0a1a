import DossierCore
import Testing

@testable import TypedTemplates

@Suite("A record's members")
struct SchemaTests {
  struct Leaf: TemplateRecord {
    let name: String
    let count: Int

    static let schema = Schema<Self>(
      "leaf", [.text("name", \.name, "A name."), .number("count", \.count, "How many.")])
  }

  struct Record: TemplateRecord {
    let before: String
    let text: String
    let absent: String?
    let present: String?
    let number: Int
    let boolean: Bool
    let url: SiteURL
    let absentURL: SiteURL?
    let presentURL: SiteURL?
    let html: HTML
    let texts: [String]
    let leaf: Leaf
    let absentLeaf: Leaf?
    let presentLeaf: Leaf?
    let leaves: [Leaf]
    let shared: Shared<Leaf>
    let absentShared: Shared<Leaf>?
    let presentShared: Shared<Leaf>?
    let sharedLeaves: [Shared<Leaf>]
    var computed: String { before + text }

    static let schema = Schema<Self>(
      "record",
      [
        .text("text", \.text, "One."),
        .optionalText("absent", \.absent, "One."),
        .optionalText("present", \.present, "One."),
        .number("number", \.number, "One."),
        .boolean("boolean", \.boolean, "One."),
        .url("url", \.url, "One."),
        .optionalURL("absentURL", \.absentURL, "One."),
        .optionalURL("presentURL", \.presentURL, "One."),
        .html("html", \.html, "One."),
        .texts("texts", \.texts, "One."),
        .record("leaf", \.leaf, "One."),
        .optional("absentLeaf", \.absentLeaf, "One."),
        .optional("presentLeaf", \.presentLeaf, "One."),
        .list("leaves", \.leaves, "One."),
        .record("shared", \.shared, "One."),
        .optional("absentShared", \.absentShared, "One."),
        .optional("presentShared", \.presentShared, "One."),
        .list("sharedLeaves", \.sharedLeaves, "One."),
        .text("computed", \.computed, "One."),
        .url("always", always: .site("always.html"), "One."),
      ])
  }

  static let record = Record(
    before: "be", text: "text", absent: nil, present: "here", number: 7, boolean: true,
    url: .site("a.html"), absentURL: nil, presentURL: .site("b.html"),
    html: HTML(writtenByMarkdown: Array("<p>x</p>".utf8)), texts: ["x", "y"],
    leaf: Leaf(name: "one", count: 1), absentLeaf: nil, presentLeaf: Leaf(name: "two", count: 2),
    leaves: [Leaf(name: "three", count: 3), Leaf(name: "four", count: 4)],
    shared: Shared(Leaf(name: "five", count: 5)), absentShared: nil,
    presentShared: Shared(Leaf(name: "six", count: 6)),
    sharedLeaves: [Shared(Leaf(name: "seven", count: 7))])

  /// What a template writes of the record, and the theme that says what it reads.
  private func rendered(_ template: String) throws -> (text: String, values: Int) {
    let file = SourceFile(path: "Templates/page.html", text: template)
    let loaded = Theme.load(
      sources: [.init(name: "page", file: file)],
      pages: [.init(template: "page", type: Record.schema.type)],
      words: Words.load(language: "en", sources: []).words)
    let theme = try #require(loaded.theme, "\(loaded.diagnostics.map(\.message))")
    let values = PageValues(Self.record, Record.schema, try #require(theme.use(of: "page")))
    var output = OutputBuffer()
    theme.render("page", values, root: "", into: &output)
    return (output.text, values.values.filter { if case .none = $0 { false } else { true } }.count)
  }

  @Test(
    "are read where they lie",
    arguments: [
      (#"\(text)"#, "text"), (#"\(absent ?? "none")"#, "none"), (#"\(present ?? "none")"#, "here"),
      (#"\(number)"#, "7"), (#"\(if boolean)yes\(end)"#, "yes"), (#"\(url)"#, "a.html"),
      (#"\(if absentURL != nil)x\(end)"#, ""), (#"\(if let at = presentURL)\(at)\(end)"#, "b.html"),
      (#"\(html)"#, "<p>x</p>"), (#"\(for t in texts)\(t) \(end)"#, "x y "),
      (#"\(leaf.name) \(leaf.count)"#, "one 1"), (#"\(if absentLeaf != nil)x\(end)"#, ""),
      (#"\(if let l = presentLeaf)\(l.name) \(l.count)\(end)"#, "two 2"),
      (#"\(for l in leaves)\(l.name) \(l.count) \(end)"#, "three 3 four 4 "),
      (#"\(shared.name) \(shared.count)"#, "five 5"),
      (#"\(if absentShared != nil)x\(end)"#, ""),
      (#"\(if let l = presentShared)\(l.name) \(l.count)\(end)"#, "six 6"),
      (#"\(for l in sharedLeaves)\(l.name) \(l.count)\(end)"#, "seven 7"),
      (#"\(computed)"#, "betext"), (#"\(always)"#, "always.html"),
    ])
  func members(template: String, expected: String) throws {
    #expect(try rendered(template).text == expected)
  }

  @Test("have no value where no template reads them")
  func unread() throws {
    #expect(try rendered("x").values == 0)
    #expect(try rendered(#"\(leaf.name)"#).values == 2)
    #expect(try rendered(#"\(for l in leaves)\(l.count)\(end)"#).values == 5)
  }

  @Test("of a shared record are its own")
  func shared() {
    let shared = Shared(Leaf(name: "one", count: 1))
    #expect(shared.name == "one")
    #expect(shared.value.count == 1)
  }
}
