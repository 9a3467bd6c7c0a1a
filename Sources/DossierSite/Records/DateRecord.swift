import TypedTemplates

/// A date as readers and machines read it.
package struct DateRecord: Sendable {
  /// In words, uncertainty and all: `about May 1990`.
  package let text: String
  /// The same for labels: `c. May 1990`.
  package let label: String
  /// The date under a heading of its year: `9 November`; whole where it spans years, or has no
  /// more than a year.
  package let short: String
  /// In normalised EDTF.
  package let edtf: String
  /// For the attribute of a `time` element; absent where HTML has no form for it.
  let datetime: String?
  let isUncertain: Bool

  package static let schema = Schema<Self>(
    "date",
    [
      .text("text", \.text),
      .text("label", \.label),
      .text("short", \.short),
      .text("edtf", \.edtf),
      .optionalText("datetime", \.datetime),
      .boolean("isUncertain", \.isUncertain),
    ])
}
