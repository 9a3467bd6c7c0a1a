import DossierCore
import DossierMarkdown
import DossierModel
import DossierSite
import DossierTheme

/// Links to pages that the site does not have: whether it has them its own list alone tells.
package enum MissingPage {
  /// - Parameter paths: those of the site's files.
  package static func diagnostics(_ paths: [String], in dossier: Dossier) -> [Diagnostic] {
    guard !dossier.optionalPages.isEmpty else { return [] }
    let paths = Set(paths)
    let parts = paths.filter(SitePath.isPartOfTimeline).sorted()
    var told: Set<SourceSpan> = []
    return dossier.optionalPages.filter {
      !paths.contains($0.value) && told.insert($0.span).inserted
    }.map { diagnostic($0, parts, isHiding: dossier.isHiding) }
  }

  /// Parts of the timeline to which the dossier links and which the site lacks, where what hides may be
  /// why: such links are no mistakes.
  package static func emptiedParts(in model: SiteModel) -> Set<String> {
    let dossier = model.dossier
    let linked = Set(dossier.optionalPages.lazy.map(\.value).filter(SitePath.isPartOfTimeline))
    guard dossier.isHiding, !linked.isEmpty else { return [] }
    return linked.subtracting(TimelinePage.viewPaths(model).map(\.text))
  }

  /// What leads to a page where a link, or an address in `dossier.yaml`, stands.
  private static func written(_ page: String, at span: SourceSpan) -> String? {
    let isLink = span.file.bytes[span.range].last == UInt8(ascii: ")")
    return isLink ? WrittenLink(span)?.leading(to: page) : page
  }

  private static func diagnostic(
    _ link: Located<String>, _ parts: [String], isHiding: Bool
  ) -> Diagnostic {
    guard link.value != SitePath.list(.search).text else {
      return Diagnostic(
        .relativeLink, at: link.span,
        "there is no search, since dossier.yaml says `search: false`",
        suggestion: "delete this link, or that line")
    }
    if isHiding {
      return Diagnostic(
        .draftReferenced, at: link.span,
        "the timeline has no part `\(link.value)` for readers, so they see no link",
        suggestion: "delete the link, if it is not what you hide that the part lacks")
    }
    return Diagnostic(
      .relativeLink, at: link.span, "the timeline has no part `\(link.value)`",
      near: NearMissSearch { budget in
        let near =
          NearMiss.best(for: link.value, among: parts, steps: &budget)
          ?? SitePath.list(.timeline).text
        return Suggestion.write(written(near, at: link.span)) { _ in true }
          ?? "lead it to `\(near)`"
      },
      notes: ["a person, a claim, a topic or a kind has a part with two moments or more"])
  }
}

extension Dossier {
  /// Whether anything is kept from readers.
  fileprivate var isHiding: Bool { !publication.hidden.isEmpty }

  /// The same dossier, in which bodies have labels alone in place of links to some pages, and the
  /// navigation doesn't lead to them.
  package func withoutLinks(to pages: Set<String>) -> Dossier {
    var dossier = self
    for key in entryKeys { dossier[entry: key].remove(pages) }
    for index in notes.indices {
      dossier.notes[index].body = notes[index].body.withoutLinks(to: pages)
    }
    dossier.navigation.removeAll { pages.contains($0.url.path) }
    return dossier
  }
}

extension EntryCommon {
  /// Leaves the labels alone of links to some pages.
  fileprivate mutating func remove(_ pages: Set<String>) { body = body.withoutLinks(to: pages) }
}
