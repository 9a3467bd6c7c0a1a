import DossierCore

/// What keeps a quotation from being its source's words although its letters are.
enum LookFault {
  case struck
  case picture
  /// In an embedding or isolate from right to left, and by which character.
  case turned(Unicode.Scalar)

  /// What is to be said after “…” does not stand in a source.
  var message: String {
    switch self {
    case .struck: ", where these words are not struck out"
    case .picture: " with a picture in it"
    case .turned(let control): " turned by \(control.codePoint)"
    }
  }

  var suggestion: String {
    switch self {
    case .struck: "take the `~~` off"
    case .picture: "take the picture out of the quotation"
    case .turned(let control): "take the \(control.codePoint) out"
    }
  }

  /// Why words do not stand in a source that has their letters; none where it has not.
  static func all(of text: QuotationText, in original: ComparedOriginal) -> [LookFault] {
    guard !text.look.isPlain else { return [] }
    let stands = { (words: ComparableText) in
      QuotationText.readings(of: words).contains { !original.search.places(of: $0).isEmpty }
    }
    let signs =
      (text.look.pictures.isEmpty ? [] : [LookFault.picture])
      + text.look.turned.prefix(1).map { LookFault.turned($0.control) }
    if !signs.isEmpty, stands(text.withoutSigns) { return signs }
    guard !text.look.struck.isEmpty, stands(ComparableText(text.scalars)) else { return [] }
    return [.struck] + signs
  }
}
