import DossierTemplates

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
        .optionalText("question") { $0.question },
        .number("argumentCount") { $0.argumentCount },
        .record("map", MapRecord.schema) { $0.map },
      ])
  }

  let site: SiteRecord
  let page: PageRecord
  let total: Int
  /// On the first page alone.
  let maps: [QuestionMap]
  let arguments: [ArgumentSummaryRecord]

  static let template = "arguments"
  static let schema = Schema<Self>(
    "arguments",
    [
      .site { $0.site },
      .record("page", PageRecord.schema) { $0.page },
      .number("total") { $0.total },
      .list("maps", QuestionMap.schema) { $0.maps },
      .list("arguments", ArgumentSummaryRecord.schema) { $0.arguments },
    ])
}
