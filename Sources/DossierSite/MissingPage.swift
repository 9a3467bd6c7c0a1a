import DossierCore
import DossierGraph

/// Links to pages that the site does not have: whether it has them its own list alone tells.
enum MissingPage {
  static func diagnostics(_ files: [SitePage], in dossier: Dossier) -> [Diagnostic] {
    guard !dossier.optionalPages.isEmpty else { return [] }
    let paths = Set(files.map(\.path))
    let parts = paths.filter(SiteAddress.isPartOfTimeline).sorted()
    var told: Set<SourceSpan> = []
    return dossier.optionalPages.filter {
      !paths.contains($0.value) && told.insert($0.span).inserted
    }.map { diagnostic($0, parts, isHiding: !dossier.publication.hidden.isEmpty) }
  }

  private static func diagnostic(
    _ link: Located<String>, _ parts: [String], isHiding: Bool
  ) -> Diagnostic {
    guard link.value != SiteAddress.search else {
      return Diagnostic(
        .relativeLink, at: link.span,
        "there is no search, since dossier.yaml says `search: false`",
        suggestion: "delete this link, or that line")
    }
    if isHiding {
      return Diagnostic(
        .draftReferenced, at: link.span,
        "the timeline has no part `\(link.value)` for readers, so this leads nowhere",
        suggestion: "delete the link, if it is not what you hide that the part lacks")
    }
    return Diagnostic(
      .relativeLink, at: link.span, "the timeline has no part `\(link.value)`",
      near: NearMissSearch(
        for: link.value, otherwise: "write `timeline.html`", among: { parts }),
      notes: ["a person, a claim, a topic or a kind has a part with two moments or more"])
  }
}
