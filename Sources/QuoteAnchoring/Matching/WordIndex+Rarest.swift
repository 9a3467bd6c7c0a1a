import TextAnalysis

extension WordIndex {
  /// The word of a folded text that stands least often in this one: at which offset in the folded
  /// scalars given, and at which places here; no places where one of the words stands nowhere. Nil
  /// where there are no words.
  func rarestWord(of quote: [Unicode.Scalar]) -> (offset: Int, places: ArraySlice<Int>)? {
    let letters = Self.lowered(quote)
    var rarest: (offset: Int, places: ArraySlice<Int>)?
    for range in Self.words(in: letters) {
      let number = vocabulary.number(of: letters[range], in: self.letters)
      let places = number.map { self.places(of: $0) } ?? []
      if places.count < rarest?.places.count ?? .max { rarest = (range.lowerBound, places) }
      if places.isEmpty { break }
    }
    return rarest
  }
}
