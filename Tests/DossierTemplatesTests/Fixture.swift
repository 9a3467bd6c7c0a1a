import ContextualEscaping
import DossierCore
import TypedTemplates

/// A page with a member of every type, and ways to load and render templates for it.
struct Fixture {
  struct Note: Sendable {
    var quote = "a quote"
    var kind: String? = nil
    var replies: [String] = []
    var url = SiteURL.site(path: "articles/a.html", fragment: "n1")
  }

  struct Page: Sendable {
    var title = "Title"
    var subtitle: String? = nil
    var count = 3
    var isCurrent = true
    var body = HTML(writtenByMarkdown: Array("<p>Body</p>".utf8))
    var data: JSON? = JSON(writtenByPageValues: Array(#"{"a":1}"#.utf8))
    var link = SiteURL.site("experts/adam.html")
    var maybeLink: SiteURL? = nil
    var tags = ["x", "y", "z"]
    var nothing: [String] = []
    var notes = [Note(), Note(quote: "other", kind: "context", replies: ["r1", "r2"])]
    var best: Note? = nil
  }

  /// A type with the way to its values.
  struct Members<Root>: Sendable {
    let type: RecordType
    let slots: @Sendable (Root, inout PageValues) -> [TemplateValue]

    func value(_ root: Root, in values: inout PageValues) -> TemplateValue {
      let slots = slots(root, &values)
      return values.record(slots: slots.count) { slot, _ in slots[slot] }
    }
  }

  static let note = Members<Note>(
    type: RecordType(
      name: "note",
      members: [
        .init(name: "quote", type: .text), .init(name: "kind", type: .optional(.text)),
        .init(name: "replies", type: .list(.text)), .init(name: "url", type: .url),
      ])
  ) { note, values in
    [
      values.text(note.quote), note.kind.map { values.text($0) } ?? .none,
      values.texts(note.replies), values.url(note.url),
    ]
  }

  static let page = Members<Page>(
    type: RecordType(
      name: "page",
      members: [
        .init(name: "title", type: .text), .init(name: "subtitle", type: .optional(.text)),
        .init(name: "count", type: .number), .init(name: "isCurrent", type: .boolean),
        .init(name: "body", type: .html), .init(name: "data", type: .optional(.json)),
        .init(name: "link", type: .url), .init(name: "maybeLink", type: .optional(.url)),
        .init(name: "tags", type: .list(.text)), .init(name: "nothing", type: .list(.text)),
        .init(name: "notes", type: .list(.record(note.type))),
        .init(name: "best", type: .optional(.record(note.type))),
      ])
  ) { page, values in
    [
      values.text(page.title), page.subtitle.map { values.text($0) } ?? .none,
      .number(page.count), .boolean(page.isCurrent), values.html(page.body),
      page.data.map { values.json($0) } ?? .none, values.url(page.link),
      page.maybeLink.map { values.url($0) } ?? .none, values.texts(page.tags),
      values.texts(page.nothing),
      values.list(count: page.notes.count) { note.value(page.notes[$0], in: &$1) },
      page.best.map { note.value($0, in: &values) } ?? .none,
    ]
  }

  /// The values of a page.
  static func values(_ page: Page) -> PageValues {
    PageValues { Self.page.value(page, in: &$0) }
  }

  static let words = Words.load(
    language: "en",
    sources: [
      phrase("noNotes", ["other": "No \"notes\" yet"]),
      phrase("notes", ["one": #"\(count) note"#, "other": #"\(count) notes"#]),
      phrase("by", ["other": #"By \(name)"#]),
      phrase("scheme", ["other": #"\(name):alert(1)"#]),
    ]
  ).words

  static func phrase(_ name: String, _ forms: KeyValuePairs<String, String>) -> Words.Source {
    let file = SourceFile(path: "Templates/words/en.yaml", text: name)
    let span = file.span(0..<name.utf8.count)
    return Words.Source(
      name: name,
      forms: forms.map { (Located($0.key, span), Located($0.value, span)) }, span: span)
  }

  /// Loads `page` with other templates beside it.
  static func load(
    _ page: String, _ others: KeyValuePairs<String, String> = [:]
  ) -> (theme: Theme?, diagnostics: [Diagnostic]) {
    let sources = [("page", page)] + others.map { ($0.key, $0.value) }
    return Theme.load(
      sources: sources.map {
        Theme.Source(
          name: $0.0, file: SourceFile(path: "Templates/\($0.0).html", text: $0.1))
      },
      pages: [Theme.Page(template: "page", type: Self.page.type)], words: words,
      assets: ["brand.css", "icons/a b.svg"])
  }

  /// What a template writes; the messages of its faults where it has some.
  static func render(
    _ template: String, _ others: KeyValuePairs<String, String> = [:], page: Page = Page(),
    root: String = "../"
  ) -> String {
    let (theme, diagnostics) = load(template, others)
    guard let theme else {
      return diagnostics.map { "\($0.id.rawValue): \($0.message)" }.joined(separator: "\n")
    }
    var output = OutputBuffer()
    theme.render("page", values(page), root: root, into: &output)
    return output.text
  }
}

extension PageValues {
  fileprivate mutating func texts(_ texts: [String]) -> TemplateValue {
    list(count: texts.count) { $1.text(texts[$0]) }
  }
}
