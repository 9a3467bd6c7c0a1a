import DossierCore
import DossierModel
import DossierTheme
import EDTF
import TypedTemplates

extension SiteContext {
  /// How to cite an article: the editors' digest first where it is one, then the source.
  package func citations(_ key: Key<LinkedArticle>) -> [CitationRecord] {
    let source = sourceCitation(key)
    guard dossier.articles[key].article.text == .digest else { return [source] }
    return [digestCitation(key), source]
  }

  package func sourceCitation(_ key: Key<LinkedArticle>) -> CitationRecord {
    let linked = dossier.articles[key]
    let article = linked.article
    let title = ["title": article.heading.text]
    let parts: [String?] = [
      citedAuthors(linked),
      article.published.map { wording(.citationDate, ["date": date($0.value).text]) },
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
      : wording(.citationAuthors, ["authors": byline(of: linked)])
  }

  /// A title that ends a sentence by itself takes no further stop.
  private func titlePhrase(_ heading: Article.Heading) -> SitePhrase {
    if heading.isLabel { return .citationLabel }
    return ".?!…".contains(heading.text.last ?? " ") ? .citationTitleStopped : .citationTitle
  }

  func digestCitation(
    _ key: Key<LinkedArticle>, withAddress: Bool = true
  ) -> CitationRecord {
    let linked = dossier.articles[key]
    let address = withAddress ? absolute(link(key).url) : nil
    let parts: [String?] = [
      wording(
        .citationDigestOf,
        [
          "title": linked.article.heading.text, "byline": byline(of: linked),
          "editors": editorNames,
        ]),
      wording(.citationPublisher, ["publisher": dossier.settings.title.value]),
      address.map { wording(.citationAddress, ["url": $0]) },
    ]
    return CitationRecord(
      kind: "digest", label: wording(.citationDigestLabel),
      text: parts.compactMap { $0 }.joined(separator: " "), url: link(key).url)
  }

  var editorNames: String {
    let names = dossier.settings.editors.map(\.name)
    return names.isEmpty ? wording(.citationEditors) : wording.list(names)
  }

  /// `citation_…` tags as Zotero and Google Scholar read them: one `citation_author` an author.
  ///
  /// The page of a digest is the editors' work; any other page stands for its source.
  package func citationTags(_ key: Key<LinkedArticle>) -> [PageRecord.Meta] {
    let linked = dossier.articles[key]
    return linked.article.text == .digest ? digestTags(linked, key) : sourceTags(linked)
  }

  private func sourceTags(_ linked: LinkedArticle) -> [PageRecord.Meta] {
    let article = linked.article
    return Self.tags(
      title: article.heading.text, authors: authorNames(of: linked),
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
        "citation_public_url": absolute(link(key).url),
      ])
  }

  private static func tags(
    title: String, authors: [String], _ others: KeyValuePairs<String, String?>
  ) -> [PageRecord.Meta] {
    [.init(name: "citation_title", content: title)]
      + authors.map { .init(name: "citation_author", content: $0) }
      + others.compactMap { name, content in content.map { .init(name: name, content: $0) } }
  }
}

extension EDTFDate {
  /// As `citation_…` tags write a date: `2017/05/16`, `2017`.
  fileprivate var citationDate: String? {
    htmlDateTime.map { String($0.prefix(10)).split(separator: "-").joined(separator: "/") }
  }
}
