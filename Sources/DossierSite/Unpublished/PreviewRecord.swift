import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

/// What each page of a preview says: that it is none for readers, and why.
package struct PreviewRecord: Sendable {
  /// The moment by which embargoes have ended or not, as a sentence; absent where the run names none.
  let asOf: String?
  /// What is shown though readers don't see it, counted, as a sentence; absent for nothing.
  let shows: String?
  /// What is hidden here too, likewise.
  let hides: String?
  /// The style sheet of its bar and labels, which a published site does not have.
  let style: SiteURL = .site(.themeAsset(.unpublishedStyle))

  package static let schema = Schema<Self>(
    "preview",
    [
      .optionalText("asOf", \.asOf),
      .optionalText("shows", \.shows),
      .optionalText("hides", \.hides),
      .url("style", \.style),
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
