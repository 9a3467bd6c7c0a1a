import DossierCore
import DossierGraph
import DossierMarkdown

/// Links to pages that the site does not have: whether it has them its own list alone tells.
enum MissingPage {
  static func diagnostics(_ files: [SitePage], in dossier: Dossier) -> [Diagnostic] {
    guard !dossier.optionalPages.isEmpty else { return [] }
    let paths = Set(files.map(\.path))
    var told: Set<SourceSpan> = []
    return dossier.optionalPages.filter {
      !paths.contains($0.value) && told.insert($0.span).inserted
    }.map { diagnostic($0, paths, isHiding: !dossier.publication.hidden.isEmpty) }
  }

  /// What leads to a page where a link, or an address in `dossier.yaml`, stands.
  private static func written(_ page: String, at span: SourceSpan) -> String? {
    let isLink = span.file.bytes[span.range].last == UInt8(ascii: ")")
    return isLink ? WrittenLink(span)?.leading(to: page) : page
  }

  private static func diagnostic(
    _ link: Located<String>, _ paths: Set<String>, isHiding: Bool
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
    let parts = paths.filter(SiteAddress.isPartOfTimeline).sorted()
    let near = NearMiss.best(for: link.value, among: parts)
    return Diagnostic(
      .relativeLink, at: link.span, "the timeline has no part `\(link.value)`",
      suggestion: Suggestion.write(written(near ?? "timeline.html", at: link.span)) { _ in true }
        ?? "lead it to `\(near ?? "timeline.html")`",
      notes: ["a person, a claim, a topic or a kind has a part with two moments or more"])
  }
}
