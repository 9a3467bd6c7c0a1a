import DossierGraph
import DossierTemplates

/// The entries before and after one in reading order.
struct NeighboursRecord: Sendable {
  let previous: Shared<EntryLinkRecord>?
  let next: Shared<EntryLinkRecord>?

  static let schema = Schema<Self>(
    "neighbours",
    [
      .optional("previous", EntryLinkRecord.schema, \.previous),
      .optional("next", EntryLinkRecord.schema, \.next),
    ])
}

extension SiteContext {
  func neighbours(of key: EntryKey) -> NeighboursRecord {
    let neighbours = order.neighbours[key]
    return NeighboursRecord(
      previous: neighbours?.previous.map { link($0) }, next: neighbours?.next.map { link($0) })
  }
}
