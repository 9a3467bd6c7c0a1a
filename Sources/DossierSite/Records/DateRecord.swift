import DossierTemplates

/// A date as readers and machines read it.
struct DateRecord: Sendable {
  /// In words, uncertainty and all: `about May 1990`.
  let text: String
  /// As it was written, in EDTF.
  let edtf: String
  /// For the attribute of a `time` element; absent where HTML has no form for it.
  let datetime: String?
  let isUncertain: Bool

  static let schema = Schema<Self>("date", [
    .text("text") { $0.text },
    .text("edtf") { $0.edtf },
    .optionalText("datetime") { $0.datetime },
    .boolean("isUncertain") { $0.isUncertain },
  ])
}
