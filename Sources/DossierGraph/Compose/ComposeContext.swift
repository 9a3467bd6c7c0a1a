import DossierContent
import DossierCore
import DossierMarkdown

/// What every body needs to know of the rest of the dossier while it is composed.
struct ComposeContext: Sendable {
  let index: EntryIndex
  let assets: AssetIndex
  let names: NameIndex
  let settings: SiteSettings
  let options: ComposeOptions
}

/// What may be chosen about composing.
package struct ComposeOptions: Sendable {
  /// Whether drafts are shown as if they were published.
  package var includesDrafts: Bool
  /// What a screen reader says of the way back from a footnote.
  package var backReferenceLabel: BackReferenceLabel

  package init(
    includesDrafts: Bool = false, backReferenceLabel: BackReferenceLabel = .english
  ) {
    self.includesDrafts = includesDrafts
    self.backReferenceLabel = backReferenceLabel
  }
}
