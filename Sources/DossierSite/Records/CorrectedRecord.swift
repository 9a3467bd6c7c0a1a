import DossierCore
import TypedTemplates

/// That an entry was corrected, for its head.
struct CorrectedRecord: TemplateRecord {
  let date: Shared<DateRecord>?
  let count: Int
  let url: SiteURL

  static let schema = Schema<Self>(
    "corrected",
    [
      .optional("date", \.date, "The day of the latest correction; absent where none has one."),
      .number("count", \.count, "How many corrections there are."),
      .url("url", \.url, "The latest correction, on the same page."),
    ])
}
