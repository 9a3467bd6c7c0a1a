import DossierCore
import DossierModel
import DossierYAML
import EDTF

extension Article: DeclaredRecord {
  static let declaration = RecordDeclaration<Article>(
    "an article", fields,
    rules: [Rule(.exactlyOne(["title", "label"]), apply: heading), editionRule])

  private static let fields: [Field<Article>] = naming + source + editing

  private static let naming: [Field<Article>] = [
    Field.byRule(
      "title", .text, need: .oneOf, "as published; exactly one of `title` and `label`",
      example: "Three reasons"
    ).scaffolded(
      "# The title as published. Where the source has none, write `label:` with a name of your own.",
      #"title: "{title}""#),
    .byRule(
      "label", .text, need: .oneOf,
      "what you call it, where the title is unknown",
      example: "A news analysis"),
    .title(
      "short", \.short,
      "a short title for lists and for what refers to it, where the title is long",
      example: "Three reasons"),
    Field.choice(
      "text", \.text,
      need: .required(
        add: "add `text: \(Text.allCases.map(\.rawValue).joined(separator: " | "))`, "
          + "so that readers know whose words these are"),
      "`full` (the source's own words), `digest` (yours), `excerpt` (cited passages alone) or `link` (no text)",
      example: "digest"
    ).neverEmpty.scaffolded(
      "# full: the source's own words. digest: yours. excerpt: cited passages alone. link: none.",
      "# With the source's text in Originals/{id}.txt, quotations in a digest are verified.",
      "text: digest"),
  ]

  /// What is known of the source.
  private static let source: [Field<Article>] = [
    Field.title("subtitle", \.subtitle, "as published, a text", example: "An analysis")
      .scaffolded("# Leave out what you do not know; it is shown as unknown.", "# subtitle:"),
    Field.text(
      "publisher", \.publisher, "who published it, a text", example: "The Example Gazette"
    ).scaffolded("# publisher: The Name of the Paper"),
    Field(
      "published", .date, "when it appeared, a date", example: "2017-05-16"
    ) { $1.published = published(&$0) }
    .scaffolded("# published: YYYY-MM-DD"),
    Field.date("accessed", \.accessed, "when you read it, a date", example: "2026-11-20")
      .scaffolded("# accessed: YYYY-MM-DD"),
    Field.address(
      "url", \.url, "where it stands, an address", example: "https://example.org/article"
    ).scaffolded("# url: https://example.org/article"),
    Field.address(
      "archived", \.archived, "where a copy of it stands, an address",
      example: "https://web.archive.org/web/2017/https://example.org/article"
    ).scaffolded("# archived: https://web.archive.org/…"),
    Field.language(
      "language", \.language,
      "a tag such as `en` or `pt-BR`; text and title are marked as being in it, and run from right to left where it does. Readers see its name, “English (United Kingdom)” for `en-GB`; [words](templates.md#words) may name more",
      example: "en"
    ).scaffolded("# language: en"),
    Field.title(
      "rights", \.rights, "who has the rights in it, a text", example: "All rights reserved",
      most: FieldBounds.prose
    ).scaffolded("# rights:"),
    Field.title("genre", \.genre, "what kind of text it is, a text", example: "news analysis")
      .scaffolded("# genre: news analysis"),
    Field.list(
      "authors", of: .either(.reference([.expert]), .record(AuthorFields.declaration.shape)),
      \.authors,
      "a list; a bare word is an expert's id, `{name: Jane Doe}` anyone else; with `family: Doe` where [the family's part](#names-of-people) is elsewhere in the name, and `type: organisation` for a body (`type: person` is the default)",
      example: "[aleksandar-matovski, {name: Jane Doe}]", reading: author
    ).neverEmpty.scaffolded(
      "# An expert's id, or {name: …} for anyone else.",
      "# authors: [an-expert, {name: B. Example}]"),
  ]

  private static let editing: [Field<Article>] = [
    Field.reference(
      "edition-of", to: [.article], \.editionOf,
      "the id of the article this one comes from; needs `edition`. See [Editions](editions.md)",
      example: "another-article"
    ).scaffolded("# edition-of: another-article"),
    Field.choice(
      "edition", \.edition,
      "how it comes from that one: `reprint`, `abridged`, `translation` or `update`; needs `edition-of`",
      example: "abridged"
    ).scaffolded("# edition: reprint | abridged | translation | update"),
    Field(
      "quoted-at-most", .quotationLimit,
      "how much of the source may be quoted: a share such as `5%`, or a number such as `300 words`; more is an error",
      example: "5%"
    ) { $1.quotedAtMost = limit(&$0) }.neverEmpty
      .scaffolded("# quoted-at-most: 5%"),
  ]

  /// `title` or `label`, of which one is read.
  @Sendable private static func heading(_ fields: inout FieldReader, _ article: inout Article) {
    let title = fields.filled("title")
    let label = fields.filled("label")
    if title != nil, let label {
      fields.report(
        Diagnostic(
          .conflictingFields, at: label.key.span, "an article has `title` or `label`, not both",
          suggestion: "keep `title` if the source gives it, else `label`"))
    }
    if title == nil, label == nil {
      fields.require("title", add: "add `title: …`, or `label: …` where it has none")
    }
    let heading =
      title != nil || label == nil
      ? fields.title("title").map(Heading.title) : fields.title("label").map(Heading.label)
    if let heading { article.heading = heading }
  }

  /// `edition-of` and `edition`, which need each other.
  private static let editionRule = Rule<Article>(.together("edition-of", "edition")) { fields, _ in
    let of = fields.filled("edition-of")
    let kind = fields.filled("edition")
    if let of, kind == nil {
      let known = Edition.allCases.map(\.rawValue).joined(separator: " | ")
      fields.report(
        Diagnostic(
          .missingField, at: of.key.span, "`edition-of` needs `edition`",
          suggestion: "add `edition: \(known)`"))
    }
    if let kind, of == nil {
      fields.report(
        Diagnostic(
          .missingField, at: kind.key.span, "`edition` needs `edition-of`",
          suggestion: "add `edition-of:` with the id of the article it comes from"))
    }
  }

  /// When the source appeared; others write there whether readers see the entry.
  private static func published(_ fields: inout FieldReader) -> Located<EDTFDate>? {
    guard let pair = fields.filled("published"), let isTrue = TruthWord.isTrue(pair.value) else {
      return fields.date("published")
    }
    let span = pair.key.span.file.span(
      pair.key.span.range.lowerBound..<pair.value.span.range.upperBound)
    let advisor = ForeignKeyAdvisor(pair, fields, taken: [])
    let remedy = isTrue ? advisor.shown : advisor.draft ?? advisor.shown
    fields.report(
      Diagnostic(
        .unknownValue, at: span,
        "`published` is when the source appeared, not whether readers see the entry",
        suggestion: remedy.suggestion))
    return nil
  }

  private static func limit(_ fields: inout FieldReader) -> Located<QuotationLimit>? {
    guard let text = fields.text("quoted-at-most") else { return nil }
    if let limit = QuotationLimit(text.value) { return Located(limit, text.span) }
    fields.report(
      Diagnostic(
        .unknownValue, at: text.span, "`quoted-at-most` cannot be `\(text.value)`",
        suggestion:
          "write a share of the source's words such as `5%`, or a number such as `300 words`"))
    return nil
  }

  /// An expert's id, or `{name, family, type}`.
  @Sendable private static func author(
    _ node: YAMLNode, _ fields: inout FieldReader
  ) -> Author? {
    guard case .scalar = node else {
      return fields.record(node, key: "authors") { AuthorFields(name: Located("", $0)) }?.author
    }
    guard let text = fields.text(of: node, key: "authors") else { return nil }
    guard text.value.unicodeScalars.contains(where: \.properties.isWhitespace) else {
      return .expert(text)
    }
    fields.report(
      Diagnostic(
        .badID, at: text.span,
        "`\(text.value)` cannot be the id of an expert: it holds white space",
        suggestion: YAMLWriting.scalar(text.value).map {
          "write `{name: \($0)}`, or an expert's id"
        }))
    return nil
  }
}

/// `{name, family, type}`.
private struct AuthorFields: DeclaredRecord {
  var name: Located<String>
  var family: String?
  var kind = AgentKind.person

  var author: Article.Author {
    .named(
      kind == .organisation ? .body(name.value) : .person(PersonName(name.value, family: family)))
  }

  static let declaration = RecordDeclaration<Self>(
    "an author",
    [
      .text("name", \.name, need: .required(), "the whole name", example: "Jane Doe"),
      .byRule(
        "family", .text,
        "the part of the name that is [the family's](#names-of-people), where it is not the last word",
        example: "Doe"),
      .choice(
        "type", \.kind, "`person` (as if left out) or `organisation`", example: "organisation"),
    ],
    rules: [
      Rule { reader, author in
        let name = reader.isComplete ? author.name : nil
        author.family = reader.family(of: name, isBody: author.kind == .organisation)?.value
      }
    ])
}
