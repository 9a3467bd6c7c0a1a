import DossierCore
import DossierModel
import DossierTheme
import QuoteAnchoring

/// Passages as they are offered for citation. Words of a source are cited as the source's, with where
/// they stand here; words of the editors, as in a digest, as the editors'.
extension SiteContext {
  func quotations(of entry: EntryKey, _ common: EntryCommon) -> [QuotationRecord] {
    let keys = common.passages.filter { dossier.passages[$0].range != nil }
    guard !keys.isEmpty else { return [] }
    let origin = quotedFrom(entry)
    return keys.map { key in
      let passage = self.passage(key, on: entry)
      let url = address(of: entry, fragment: passage.fragment, on: nil)
      let address = absolute(url) ?? url.pathWithFragment
      let words = passage.quote.onOneLine()
      return QuotationRecord(
        fragment: PageFragment.quotation(dossier.passages[key].name), start: words.opening(60),
        passage: passage, address: address,
        citation: wording(
          origin.isSource
            ? passage.isRecorded ? .citationPassageRecorded : .citationPassageOfSource
            : .citationPassageOfEditors,
          [
            "words": words, "citation": origin.citation, "dossier": dossier.settings.title.value,
            "address": address,
          ]))
    }
  }

  /// What a quotation is said to come from, without an address of this site.
  private func quotedFrom(_ entry: EntryKey) -> (citation: String, isSource: Bool) {
    guard case .article(let key) = entry else {
      let title = wording(
        .citationEntry,
        [
          "editors": editorNames, "title": fullTitle(link(entry)),
          "dossier": dossier.settings.title.value,
        ])
      return (title, false)
    }
    let isDigest = dossier.articles[key].article.text == .digest
    return isDigest
      ? (digestCitation(key, withAddress: false).text, false) : (sourceCitation(key).text, true)
  }
}

extension SiteURL {
  /// From the site's root.
  var pathWithFragment: String {
    guard case .site(let path, let fragment) = self else { return "" }
    return path + (fragment.map { "#\($0)" } ?? "")
  }
}

extension String {
  /// Whole words of the beginning, at most so many characters of them, with an ellipsis where more
  /// follow.
  fileprivate func opening(_ limit: Int) -> String {
    guard count > limit else { return self }
    let start = prefix(limit)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + "…"
  }
}
