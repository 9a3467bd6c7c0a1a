import TypedTemplates

/// A passage as it is offered for citation: its words, its address, and a line with both.
struct QuotationRecord: TemplateRecord {
  let fragment: String
  let start: String
  let passage: PassageRecord
  let address: String
  let citation: String

  static let schema = Schema<Self>(
    "quotation",
    [
      .text("fragment", \.fragment, "The HTML id at which the passage is offered."),
      .text("start", \.start, "The first of its words."),
      .record("passage", \.passage, "The passage itself."),
      .text(
        "address", \.address,
        "Its whole address where the site's own is known, else that from the site's root."),
      .text("citation", \.citation, "The words and their address in one line."),
    ])
}
