import DossierCore
import DossierModel
import DossierTheme
import EDTF
import TypedTemplates

/// What is known of an article's source, and what is not.
package final class Provenance: Sendable {
  private let wording: Wording
  private let dates: DatesInWords
  private let people: People

  init(_ wording: Wording, dates: DatesInWords, people: People) {
    self.wording = wording
    self.dates = dates
    self.people = people
  }

  /// What is known of an article's source, and what is not. Its genre, which a source need not have,
  /// is left out where not given.
  package func rows(of linked: LinkedArticle) -> [FieldRecord] {
    let article = linked.article
    let authors = people.authors(of: linked)
    let rows: [FieldRecord?] = [
      field("title", .fieldTitle, text: article.heading.isLabel ? nil : article.heading.text),
      field(
        "authors", .fieldAuthors, text: authors.isEmpty ? nil : people.byline(of: linked),
        authors: authors),
      field("publisher", .fieldPublisher, text: article.publisher),
      field("published", .fieldPublished, date: article.published?.value),
      optionalField("genre", .fieldGenre, text: article.genre),
      field(
        "language", .fieldLanguage,
        text: article.language.map { LanguageNames.name(of: $0.value, wording) ?? $0.value }),
      field("rights", .fieldRights, text: article.rights),
      field("original", .fieldOriginal, text: article.url?.value, url: article.url?.value),
      field(
        "archived", .fieldArchived, text: article.archived?.value, url: article.archived?.value),
      field("accessed", .fieldAccessed, date: article.accessed?.value),
      quoted(linked), quotations(linked),
      optionalField("withheld", .fieldWithheld, text: wording.withheld(linked.common.withheld)),
    ]
    return rows.compactMap { $0 }
  }

  /// How much of the source stands in the dossier.
  private func quoted(_ linked: LinkedArticle) -> FieldRecord {
    let figures = linked.figures
    guard let total = figures.total else {
      return linked.article.text == .link && figures.quoted == 0
        ? field("quoted", .fieldQuoted, text: wording(.quotedNothing))
        : field("quoted", .fieldQuoted, unknown: .quotedUnknown)
    }
    let percent = Article.QuotationLimit.percentage(figures.quoted, of: total)
    let phrase: SitePhrase =
      if linked.article.text == .full { .quotedWhole } else if figures.quoted == 0 {
        .quotedNothing
      } else { Self.quotedPart(figures, isUnderTenth: percent == "0") }
    return field(
      "quoted", .fieldQuoted,
      text: wording.claim(
        wording(phrase, ["total": String(total), "percent": percent], count: figures.quoted),
        isRecorded: figures.quoted > 0 && (figures.isRecorded || linked.ground == .lock)))
  }

  /// A total from which nothing was left out may count words of the source's page.
  private static func quotedPart(_ figures: SourceFigures, isUnderTenth: Bool) -> SitePhrase {
    if figures.isWithoutPage { return isUnderTenth ? .quotedUnder : .quotedShare }
    return isUnderTenth ? .quotedUnderOfCopy : .quotedShareOfCopy
  }

  /// Whether a digest's quotations were verified; nil for an article that is no digest.
  private func quotations(_ linked: LinkedArticle) -> FieldRecord? {
    guard linked.article.text == .digest else { return nil }
    let figures = linked.figures
    let all = figures.verified + figures.unverified
    guard figures.total != nil else {
      return field("quotations", .fieldQuotations, unknown: .quotationsUnknown)
    }
    let phrase: SitePhrase =
      if all == 0 { .quotationsNone } else {
        figures.unverified == 0 ? .quotationsVerified : .quotationsPartly
      }
    return field(
      "quotations", .fieldQuotations,
      text: wording.claim(
        wording(phrase, ["verified": String(figures.verified)], count: all),
        isRecorded: figures.recorded > 0))
  }

  private func field(_ name: String, _ label: SitePhrase, unknown: SitePhrase) -> FieldRecord {
    FieldRecord(
      name: name, label: wording(label), isKnown: false, text: wording(unknown), url: nil,
      date: nil, authors: [])
  }

  private func field(
    _ name: String, _ label: SitePhrase, text: String? = nil, url: String? = nil,
    authors: [AuthorRecord] = []
  ) -> FieldRecord {
    FieldRecord(
      name: name, label: wording(label), isKnown: text != nil, text: text ?? wording(.unknown),
      url: url.map { .external($0) }, date: nil, authors: authors)
  }

  private func field(_ name: String, _ label: SitePhrase, date: EDTFDate?) -> FieldRecord {
    let record = date.map { dates.record($0) }
    return FieldRecord(
      name: name, label: wording(label), isKnown: record != nil,
      text: record?.text ?? wording(.unknown), url: nil, date: record, authors: [])
  }

  private func optionalField(
    _ name: String, _ label: SitePhrase, text: String?, url: String? = nil
  ) -> FieldRecord? {
    text.map { field(name, label, text: $0, url: url) }
  }
}
