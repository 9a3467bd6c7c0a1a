import DossierCore
import TypedTemplates

/// That an entry was corrected, for its head.
struct CorrectedRecord: Sendable {
  /// The day of the latest correction; absent where none has one.
  let date: Shared<DateRecord>?
  let count: Int
  /// The latest correction, on the same page.
  let url: SiteURL

  static let schema = Schema<Self>(
    "corrected",
    [
      .optional("date", DateRecord.schema, \.date),
      .number("count", \.count),
      .url("url", \.url),
    ])
}
