import DossierCore
import Testing

@testable import TypedTemplates

@Suite("A record's members")
struct SchemaTests {
  struct Leaf: Sendable {
    let name: String
    let count: Int

    static let schema = Schema<Self>("leaf", [.text("name", \.name), .number("count", \.count)])
  }

  struct Record: Sendable {
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
        .text("text", \.text), .optionalText("absent", \.absent),
        .optionalText("present", \.present), .number("number", \.number),
        .boolean("boolean", \.boolean), .url("url", \.url),
        .optionalURL("absentURL", \.absentURL), .optionalURL("presentURL", \.presentURL),
        .html("html", \.html), .texts("texts", \.texts), .record("leaf", Leaf.schema, \.leaf),
        .optional("absentLeaf", Leaf.schema, \.absentLeaf),
        .optional("presentLeaf", Leaf.schema, \.presentLeaf),
        .list("leaves", Leaf.schema, \.leaves), .record("shared", Leaf.schema, \.shared),
        .optional("absentShared", Leaf.schema, \.absentShared),
        .optional("presentShared", Leaf.schema, \.presentShared),
        .list("sharedLeaves", Leaf.schema, \.sharedLeaves), .text("computed", \.computed),
        .url("always", always: .site("always.html")),
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
