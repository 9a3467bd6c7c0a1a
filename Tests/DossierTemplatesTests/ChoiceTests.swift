import ContextualEscaping
import DossierCore
import Testing
import TypedTemplates

@Suite("A text that has one of a few forms")
struct ChoiceTests {
  private static let page = RecordType(
    name: "page",
    members: [
      .init(name: "kind", type: .choice(["comment", "context", "correction"])),
      .init(name: "stance", type: .optional(.choice(["for", "against"]))),
      .init(name: "title", type: .text),
    ])

  private func load(_ template: String, _ included: String = "") -> [Diagnostic] {
    let sources = [("page", template), ("part", included)].map { name, text in
      Theme.Source(name: name, file: SourceFile(path: "Templates/\(name).html", text: text))
    }
    return Theme.load(
      sources: sources, pages: [.init(template: "page", type: Self.page)], words: Fixture.words
    ).diagnostics
  }

  @Test(
    "may stand wherever text may, and is compared with what it may be",
    arguments: [
      #"\(kind)"#, #"<p class="\(kind)"></p>"#, #"\(kind.count)"#, #"\(if kind.isEmpty)\(end)"#,
      #"\(if kind == "comment")\(end)"#, #"\(if "correction" != kind)\(end)"#,
      #"\(if stance == "for")\(end)"#, #"\(if kind == title)\(end)"#,
      #"\(if kind == (stance ?? "none"))\(end)"#, #"\(stance ?? "none")"#,
      #"\(stance ?? title)"#, #"\(words.by(name: kind))"#,
      #"\(kind == "context" ? kind : "other")"#,
      #"\(if let stance, stance == "against")\(stance)\(end)"#,
    ])
  func taken(template: String) {
    #expect(load(template).map(\.message) == [])
  }

  @Test(
    "is never what it has no form for",
    arguments: [
      (#"\(if kind == "corection")\(end)"#, "corection", #"write `"correction"`"#),
      (#"\(if "coment" != kind)\(end)"#, "coment", #"write `"comment"`"#),
      (#"\(if stance == "agianst")\(end)"#, "agianst", #"write `"against"`"#),
      (#"\(if let stance, stance == "neutral")\(end)"#, "neutral", nil),
    ])
  func refused(template: String, text: String, suggestion: String?) throws {
    let diagnostics = load(template)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.id == .templateType)
    #expect(diagnostic.message == "`\(text)` is none of what it may be")
    #expect(diagnostic.suggestion == suggestion)
    #expect(diagnostic.notes.contains { $0.hasPrefix("it may be: ") })
  }

  @Test("is still one in a template that it is handed to")
  func included() {
    let include = #"\(include "part", kind: kind)"#
    #expect(load(include, #"\(if kind == "context")\(end)"#).map(\.message) == [])
    #expect(load(include, #"\(if kind == "contxt")\(end)"#).count == 1)
  }

  @Test("is called text by what lists it")
  func listed() throws {
    let described = try #require(
      Theme.describe(pages: [.init(template: "page", type: Self.page)]).first)
    #expect(described.lines == ["kind: text", "stance: text?", "title: text"])
    #expect(
      described.members.map(\.choices) == [
        ["comment", "context", "correction"], ["for", "against"], nil,
      ])
  }

  @Test("is no safer an address than text is")
  func address() {
    #expect(load(#"<script src="\(kind)"></script>"#).map(\.id) == [.unsafeInterpolation])
  }
}
