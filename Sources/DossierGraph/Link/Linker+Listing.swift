import DossierCore
import DossierModel

extension Linker {
  /// A feed that no entry says anything of goes by the sources' dates, which is not when they
  /// appeared here.
  func listingHint() -> Diagnostic? {
    guard dossier.settings.url != nil, !dossier.publication.isPreview, !dossier.isListing,
      dossier.articles.contains(where: { $0.article.dateOfSource != nil })
    else { return nil }
    return Diagnostic(
      .nothingListed, at: .file(dossier.settings.file.path),
      "no entry says since when readers can see it, so the feed goes by the dates of the sources",
      suggestion: "add `listed: YYYY-MM-DD` to each entry, the day on which it appeared here")
  }

  mutating func hintAtListing() {
    if let hint = listingHint() { found.append(hint) }
  }
}
