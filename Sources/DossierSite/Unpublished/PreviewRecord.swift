import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

/// What each page of a preview says: that it is none for readers, and why.
package struct PreviewRecord: TemplateRecord {
  let asOf: String?
  let shows: String?
  let hides: String?
  let style: SiteURL = .site(.themeAsset(.unpublishedStyle))

  package static let schema = Schema<Self>(
    "preview",
    [
      .optionalText(
        "asOf", \.asOf,
        "The moment of which it is a preview, as a sentence; absent where none was named."),
      .optionalText(
        "shows", \.shows,
        "What it shows that readers don't see, counted, as a sentence; absent for nothing."),
      .optionalText(
        "hides", \.hides, "What is hidden here too, counted, as a sentence; absent for nothing."),
      .url(
        "style", \.style,
        "The style sheet of its bar and labels, which a site for readers does not have."),
    ])
}

extension PreviewRecord {
  /// nil for a site that readers get.
  init?(_ dossier: Dossier, wording: Wording) {
    guard dossier.publication.isPreview else { return nil }
    asOf = dossier.publication.named.map { wording(.previewAsOf, ["date": wording.date($0)]) }
    shows = Self.sentence(.previewShows, dossier.labels, wording)
    hides = Self.sentence(.previewHides, dossier.publication.hidden.map(\.why), wording)
  }

  private static func sentence(
    _ phrase: SitePhrase, _ reasons: [Visibility], _ wording: Wording
  ) -> String? {
    let counts: KeyValuePairs<SitePhrase, Int> = [
      .previewDrafts: reasons.count { $0 == .draft },
      .previewInternal: reasons.count { $0 == .internal },
      .previewEmbargoed: reasons.count { $0.opens != nil },
      .previewWithdrawn: reasons.count { $0.reason == "withdrawn" },
      .previewDependent: reasons.count { $0.reason == "dependent" },
    ]
    let parts = counts.filter { $0.value > 0 }.map { wording($0.key, count: $0.value) }
    return parts.isEmpty ? nil : wording(phrase, ["list": wording.list(parts)])
  }
}

extension Dossier {
  /// What a preview says of each entry and note that readers don't get to see yet.
  fileprivate var labels: [Visibility] {
    entries.compactMap(\.label) + notes.compactMap(\.label)
  }
}
