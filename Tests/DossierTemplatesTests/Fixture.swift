import DossierCore
import DossierTemplates

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

  static let note = Schema<Note>(
    "note",
    [
      .text("quote", \.quote), .optionalText("kind", \.kind), .texts("replies", \.replies),
      .url("url", \.url),
    ])

  static let page = Schema<Page>(
    "page",
    [
      .text("title", \.title), .optionalText("subtitle", \.subtitle), .number("count", \.count),
      .boolean("isCurrent", \.isCurrent), .html("body", \.body), .optionalJSON("data", \.data),
      .url("link", \.link), .optionalURL("maybeLink", \.maybeLink), .texts("tags", \.tags),
      .texts("nothing", \.nothing), .list("notes", note, \.notes), .optional("best", note, \.best),
    ])

  static let words = Words.load(
    language: "en",
    sources: [
      phrase("noNotes", ["other": "No \"notes\" yet"]),
      phrase("notes", ["one": #"\(count) note"#, "other": #"\(count) notes"#]),
      phrase("by", ["other": #"By \(name)"#]),
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
      pages: [Theme.Page(template: "page", type: Self.page.type)], words: words)
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
    theme.render("page", Self.page.value(page), root: root, into: &output)
    return output.text
  }
}
