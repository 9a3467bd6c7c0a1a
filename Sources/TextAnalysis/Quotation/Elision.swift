/// Words that begin or end with an apostrophe, which a quotation mark may look like.
enum Elision {
  /// How sure it is that a mark before a word is an apostrophe.
  enum Sureness {
    /// A decade, or a word that is never written without the apostrophe.
    case sure
    /// A word that is another without it.
    case possible
    case none
  }

  /// Of the word after a mark: English, Dutch, Afrikaans, German, Italian, Welsh and others.
  private static let sure = words(
    """
    tis tisn twas twasn twere twill twould twon twain twixt tween til em n nuff neath gainst mongst cept
    cos cuz coz bout kay tude burbs copter lectric spect appen fraid s t ns ne nen nem ner nes
    ndrangheta nduja sto sta sti ls ch
    """)
  private static let possible = words(
    """
    cause round fore nother neer night mornin morning phone phones bus flu gator roo shroom shrooms
    zine scuse er im ello allo ad ere e a o i l k m r w un till sup pon midst rein raus rauf runter
    nauf naus was en ome ow ouse ead orse
    """)
  private static let most = 12

  /// Of what stands after a mark.
  static func before(_ text: ArraySlice<Unicode.Scalar>) -> Sureness {
    let digits = text.prefix(3).prefix { ("0"..."9").contains($0) }.count
    if digits > 0 {
      let next = text.dropFirst(digits).first
      let isEnd = next.map { !$0.isLetter || $0 == "s" } ?? true
      return digits == 2 && isEnd ? .sure : .none
    }
    let word = word(text.prefix(most + 1).prefix(while: \.isLetter))
    return sure.contains(word) ? .sure : possible.contains(word) ? .possible : .none
  }

  /// Of the word before a mark: words that lost their end, and genitives of plurals and of names that
  /// end in a hissing sound.
  private static let ends = words(
    """
    an o th wi i t d l ol po mo de ca fo n c m e un qu lil jus mos roun las firs gon tha wit dell all
    nell sull dall
    """)

  /// Whether a mark may be an apostrophe, by the text that ends before it.
  static func mayEnd(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last else { return false }
    if ("0"..."9").contains(last) { return true }
    let word = word(text.suffix(most + 1).reversed().prefix(while: \.isLetter).reversed())
    if word.hasSuffix("in"), word.count > 3 { return true }
    return "sxzßšžςс".unicodeScalars.contains(last.inLowerCase) || word.hasSuffix("ce")
      || ends.contains(word)
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static func word(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars.map(\.inLowerCase)))
  }
}
