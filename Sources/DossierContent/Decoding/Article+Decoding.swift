import DossierCore
import DossierModel
import DossierYAML
import EDTF

extension Article {
  init(header: EntryHeader, fields: inout FieldReader) {
    let heading = Self.heading(&fields) ?? .label(fields.standIn)
    let text = Self.text(&fields) ?? .digest
    let (editionOf, edition) = Self.edition(&fields)
    let subtitle = fields.title("subtitle")?.value
    let publisher = fields.text("publisher")?.value
    let published = Self.published(&fields)
    let url = fields.webAddress("url")
    let archived = fields.webAddress("archived")
    let accessed = fields.date("accessed")
    let language = fields.language("language")
    let rights = fields.title("rights", most: FieldBounds.prose)?.value
    let genre = fields.title("genre")?.value
    let authors = fields.elements("authors", most: FieldBounds.pages).compactMap {
      Self.author($0, &fields)
    }
    let quotedAtMost = Self.limit(&fields)
    self.init(
      header: header, heading: heading, subtitle: subtitle, publisher: publisher,
      published: published, url: url, archived: archived, accessed: accessed, language: language,
      rights: rights, genre: genre, authors: authors, text: text, editionOf: editionOf,
      edition: edition, quotedAtMost: quotedAtMost)
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

  private static func heading(_ fields: inout FieldReader) -> Heading? {
    let title = fields.filled("title")
    let label = fields.filled("label")
    if title != nil, let label {
      fields.report(
        Diagnostic(
          .conflictingFields, at: label.key.span, "an article has `title` or `label`, not both",
          suggestion: "keep `title` if the source gives it, else `label`"))
    }
    if title == nil, label == nil {
      fields.require("title", suggestion: "add `title: …`, or `label: …` where it has none")
    }
    if title != nil || label == nil { return fields.title("title").map(Heading.title) }
    return fields.title("label").map(Heading.label)
  }

  private static func text(_ fields: inout FieldReader) -> Text? {
    let known = Text.allCases.map(\.rawValue).joined(separator: " | ")
    fields.require(
      "text", suggestion: "add `text: \(known)`, so that readers know whose words these are")
    return fields.choice("text", of: Text.self)?.value
  }

  /// `edition-of` and `edition`, which need each other.
  private static func edition(_ fields: inout FieldReader) -> (Reference?, Edition?) {
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
    return (fields.text("edition-of"), fields.choice("edition", of: Edition.self)?.value)
  }

  private static func author(_ node: YAMLNode, _ fields: inout FieldReader) -> Author? {
    guard case .scalar = node else {
      return fields.record(node, key: "authors", name: "an author") { author in
        let name = author.requiredText("name")
        let isBody = author.choice("type", of: AgentKind.self)?.value == .organisation
        let family = author.family(of: name, isBody: isBody)
        return name.map {
          .named(isBody ? .body($0.value) : .person(PersonName($0.value, family: family?.value)))
        }
      }
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
