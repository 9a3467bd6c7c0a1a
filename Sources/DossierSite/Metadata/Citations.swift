import DossierCore
import DossierModel
import DossierTheme
import EDTF
import TypedTemplates

/// How articles are cited: as phrases, as `citation_…` tags and as BibTeX.
package final class Citations: Sendable {
  private let dossier: Dossier
  private let wording: Wording
  private let dates: DatesInWords
  private let links: Links
  private let people: People

  init(_ dossier: Dossier, wording: Wording, dates: DatesInWords, links: Links, people: People) {
    self.dossier = dossier
    self.wording = wording
    self.dates = dates
    self.links = links
    self.people = people
  }

  /// How to cite an article: the editors' digest first where it is one, then the source.
  package func records(of key: Key<LinkedArticle>) -> [CitationRecord] {
    let source = ofSource(key)
    guard dossier.articles[key].article.text == .digest else { return [source] }
    return [ofDigest(key), source]
  }

  /// How to cite the source itself; what is not known of it is said to be unknown.
  package func ofSource(_ key: Key<LinkedArticle>) -> CitationRecord {
    let linked = dossier.articles[key]
    let article = linked.article
    let title = ["title": article.heading.text]
    let parts: [String?] = [
      citedAuthors(linked),
      article.published.map { wording(.citationDate, ["date": dates.record($0.value).text]) },
      wording(titlePhrase(article.heading), title),
      article.publisher.map { wording(.citationPublisher, ["publisher": $0]) },
      article.url.map { wording(.citationAddress, ["url": $0.value]) },
    ]
    return CitationRecord(
      kind: "source", label: wording(.citationSourceLabel),
      text: parts.compactMap { $0 }.joined(separator: " "),
      url: article.url.map { .external($0.value) })
  }

  private func citedAuthors(_ linked: LinkedArticle) -> String {
    if linked.authors.isEmpty { return wording(.citationAuthorUnknown) }
    let unnamed = linked.unnamedAuthorCount
    return unnamed == linked.authors.count
      ? wording(.citationAuthorsUnnamed, count: unnamed)
      : wording(.citationAuthors, ["authors": people.byline(of: linked)])
  }

  /// A title that ends a sentence by itself takes no further stop.
  private func titlePhrase(_ heading: Article.Heading) -> SitePhrase {
    if heading.isLabel { return .citationLabel }
    return ".?!…".contains(heading.text.last ?? " ") ? .citationTitleStopped : .citationTitle
  }

  /// How to cite the editors' digest.
  ///
  /// - Parameter withAddress: whether its address here is part of the citation.
  func ofDigest(
    _ key: Key<LinkedArticle>, withAddress: Bool = true
  ) -> CitationRecord {
    let linked = dossier.articles[key]
    let address = withAddress ? links.absolute(links[key].url) : nil
    let parts: [String?] = [
      wording(
        .citationDigestOf,
        [
          "title": linked.article.heading.text, "byline": people.byline(of: linked),
          "editors": people.editorNames,
        ]),
      wording(.citationPublisher, ["publisher": dossier.settings.title.value]),
      address.map { wording(.citationAddress, ["url": $0]) },
    ]
    return CitationRecord(
      kind: "digest", label: wording(.citationDigestLabel),
      text: parts.compactMap { $0 }.joined(separator: " "), url: links[key].url)
  }

  // MARK: Tags

  /// `citation_…` tags as Zotero and Google Scholar read them: one `citation_author` an author.
  ///
  /// The page of a digest is the editors' work; any other page stands for its source.
  package func tags(of key: Key<LinkedArticle>) -> [PageRecord.Meta] {
    let linked = dossier.articles[key]
    return linked.article.text == .digest ? digestTags(linked, key) : sourceTags(linked)
  }

  private func sourceTags(_ linked: LinkedArticle) -> [PageRecord.Meta] {
    let article = linked.article
    return Self.tags(
      title: article.heading.text, authors: people.authorNames(of: linked),
      [
        "citation_publication_date": article.published?.value.citationDate,
        "citation_publisher": article.publisher,
        "citation_language": article.language?.value,
        "citation_public_url": article.url?.value,
      ])
  }

  private func digestTags(
    _ linked: LinkedArticle, _ key: Key<LinkedArticle>
  ) -> [PageRecord.Meta] {
    let names = dossier.settings.editors.map(\.name)
    return Self.tags(
      title: wording(.citationDigestTitle, ["title": linked.article.heading.text]),
      authors: names.isEmpty ? [wording(.citationEditors)] : names,
      [
        "citation_publisher": dossier.settings.title.value,
        "citation_language": dossier.settings.language,
        "citation_public_url": links.absolute(links[key].url),
      ])
  }

  private static func tags(
    title: String, authors: [String], _ others: KeyValuePairs<String, String?>
  ) -> [PageRecord.Meta] {
    [.init(name: "citation_title", content: title)]
      + authors.map { .init(name: "citation_author", content: $0) }
      + others.compactMap { name, content in content.map { .init(name: name, content: $0) } }
  }

  // MARK: BibTeX

  /// The digest's own entry, where the article is one, then the source's.
  package func bibtex(_ key: Key<LinkedArticle>) -> [String] {
    let source = sourceBibTeX(key)
    guard dossier.articles[key].article.text == .digest else { return [source] }
    return [digestBibTeX(key), source]
  }

  private func sourceBibTeX(_ key: Key<LinkedArticle>) -> String {
    let linked = dossier.articles[key]
    let article = linked.article
    let day = article.published?.value.exactDay
    return BibTeX.entry(
      linked.common.id.name,
      [
        "author": bibtexAuthors(linked),
        "title": "{" + BibTeX.escaped(article.heading.text) + "}",
        "howpublished": article.publisher.map(BibTeX.escaped),
        "year": day.map { String($0.year) },
        "month": day?.month.map(String.init), "day": day?.day.map(String.init),
        "date": article.published?.value.biblatexDate,
        "note": article.published.flatMap {
          $0.value.needsNote ? BibTeX.escaped(dates.record($0.value).text) : nil
        },
        "language": article.language?.value,
        "url": article.url.map { BibTeX.url($0.value) },
        "urldate": article.accessed.flatMap {
          $0.value.isOfLevel1 ? $0.value.iso8601 : $0.value.htmlDateTime
        },
      ])
  }

  private func bibtexAuthors(_ linked: LinkedArticle) -> String? {
    let names = linked.authors.compactMap { dossier.name(of: $0) }
    let unnamed = linked.unnamedAuthorCount
    if names.isEmpty, unnamed > 0 {
      return BibTeX.authors([.body(wording(.authorsUnnamed, count: unnamed))])
    }
    return BibTeX.authors(names, hasOthers: unnamed > 0)
  }

  private func digestBibTeX(_ key: Key<LinkedArticle>) -> String {
    let linked = dossier.articles[key]
    let editors = dossier.settings.editors.map { AgentName.body($0.name) }
    return BibTeX.entry(
      linked.common.id.name + "-digest",
      [
        "author": BibTeX.authors(editors.isEmpty ? [.body(wording(.citationEditors))] : editors),
        "title": "{"
          + BibTeX.escaped(
            wording(.citationDigestTitle, ["title": linked.article.heading.text])) + "}",
        "howpublished": BibTeX.escaped(dossier.settings.title.value),
        "language": dossier.settings.language,
        "url": links.absolute(links[key].url).map(BibTeX.url),
      ])
  }
}

extension EDTFDate {
  /// As `citation_…` tags write a date: `2017/05/16`, `2017`.
  fileprivate var citationDate: String? {
    htmlDateTime.map { String($0.prefix(10)).split(separator: "-").joined(separator: "/") }
  }
}
