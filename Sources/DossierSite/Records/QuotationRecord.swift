import TypedTemplates

/// A passage as it is offered for citation: its words, its address, and a line with both.
struct QuotationRecord: Sendable {
  /// The HTML id at which it is offered.
  let fragment: String
  /// The first of its words.
  let start: String
  let passage: PassageRecord
  /// The passage's whole address where the site's own is known, else that from the site's root.
  let address: String
  let citation: String

  static let schema = Schema<Self>(
    "quotation",
    [
      .text("fragment", \.fragment),
      .text("start", \.start),
      .record("passage", PassageRecord.schema, \.passage),
      .text("address", \.address),
      .text("citation", \.citation),
    ])
}
