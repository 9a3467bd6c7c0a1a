import TextAnalysis

extension WordIndex {
  /// The word of a folded text that stands least often in this one: at which offset in the folded
  /// scalars given, and at which places here; no places where one of the words stands nowhere. Nil
  /// where there are no words.
  func rarestWord(of quote: [Unicode.Scalar]) -> (offset: Int, places: ArraySlice<Int>)? {
    let letters = Words.lowered(quote)
    var rarest: (offset: Int, places: ArraySlice<Int>)?
    for word in Words.list(of: quote) {
      let number = vocabulary.number(of: letters[word.range], word.hash, in: self.letters)
      let places = number.map { self.places(of: $0) } ?? []
      if places.count < rarest?.places.count ?? .max { rarest = (word.start, places) }
      if places.isEmpty { break }
    }
    return rarest
  }
}
