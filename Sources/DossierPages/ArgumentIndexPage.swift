import DossierSite
import DossierTheme
import TypedTemplates

/// The map of each question, then the list of arguments, in order of claim; `total` counts those on
/// all its pages.
struct ArgumentIndexPage: PageValue {
  /// The arguments that answer a question, and how they stand to each other.
  struct QuestionMap: Sendable {
    /// Absent for arguments that answer none.
    let question: String?
    let argumentCount: Int
    let map: MapRecord

    static let schema = Schema<Self>(
      "questionMap",
      [
        .optionalText("question", \.question),
        .number("argumentCount", \.argumentCount),
        .record("map", MapRecord.schema, \.map),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  /// On the first page alone.
  let maps: [QuestionMap]
  let arguments: [ArgumentSummaryRecord]

  static let template = "arguments"
  static let schema = Schema<Self>(
    "arguments",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .number("total", \.total),
      .list("maps", QuestionMap.schema, \.maps),
      .list("arguments", ArgumentSummaryRecord.schema, \.arguments),
    ])
}
