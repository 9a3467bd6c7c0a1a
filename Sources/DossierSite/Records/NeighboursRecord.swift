import DossierModel
import TypedTemplates

/// The entries before and after one in reading order.
package struct NeighboursRecord: TemplateRecord {
  let previous: Shared<EntryLinkRecord>?
  let next: Shared<EntryLinkRecord>?

  package static let schema = Schema<Self>(
    "neighbours",
    [
      .optional("previous", \.previous, "The one before; absent for the first."),
      .optional("next", \.next, "The one after; absent for the last."),
    ])
}

extension SiteContext {
  package func neighbours(of key: EntryKey) -> NeighboursRecord {
    let neighbours = order.neighbours[key]
    return NeighboursRecord(
      previous: neighbours?.previous.map { link($0) }, next: neighbours?.next.map { link($0) })
  }
}
