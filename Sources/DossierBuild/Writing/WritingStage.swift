/// The boundaries between the steps of writing, in order, at which a test may stop it.
package enum WritingStage: String, CaseIterable, Sendable {
  case locked, recovered, firstPage, pagesStaged, markerStaged
  /// With `--allow-gap` alone: the old site is moved aside, the new one not yet in its place.
  case gap
  case exchanged, dotEntryMoved, dotEntriesMoved, oldSiteRemoved

  /// Whether the new site is not yet in place when this boundary is reached.
  package var isBeforeExchange: Bool {
    switch self {
    case .locked, .recovered, .firstPage, .pagesStaged, .markerStaged, .gap: true
    case .exchanged, .dotEntryMoved, .dotEntriesMoved, .oldSiteRemoved: false
    }
  }
}
