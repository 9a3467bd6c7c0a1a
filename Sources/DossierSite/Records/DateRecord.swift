import TypedTemplates

/// A date as readers and machines read it.
package struct DateRecord: TemplateRecord {
  package let text: String
  package let label: String
  package let short: String
  package let edtf: String
  let datetime: String?
  let isUncertain: Bool

  package static let schema = Schema<Self>(
    "date",
    [
      .text("text", \.text, "In words, uncertainty and all."),
      .text("label", \.label, "The same, shorter, for labels."),
      .text(
        "short", \.short, "The date beneath a heading of its year; whole where that would not do."),
      .text("edtf", \.edtf, "The date in EDTF."),
      .optionalText(
        "datetime", \.datetime,
        "For the attribute of a `time` element; absent where HTML has no form for it."),
      .boolean("isUncertain", \.isUncertain, "Whether it is uncertain or approximate."),
    ])
}
