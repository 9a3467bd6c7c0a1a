import DossierTheme
import EDTF
import Synchronization
import TypedTemplates

/// Dates in words, each put together once: one date stands on the pages of its entry and on every
/// list that holds it.
final class DateRecords: Sendable {
  private let wording: Wording
  private let records = Mutex<[String: Shared<DateRecord>]>([:])

  init(wording: Wording) {
    self.wording = wording
  }

  func record(_ date: EDTFDate) -> Shared<DateRecord> {
    if let known = records.withLock({ $0[date.source] }) { return known }
    let record = Shared(DateRecord(date, wording: wording))
    records.withLock { $0[date.source] = record }
    return record
  }
}
