import TextAnalysis

extension PassageSearch {
  /// Whether a folded word, given in lower case, stands somewhere with a small first letter, and so is
  /// no name where it has a capital.
  package func holdsInLowerCase(_ word: [Unicode.Scalar]) -> Bool {
    let stem = word.prefix { $0 != "'" }
    let hash = NameWords.hash(ofRun: stem)
    return words.list.contains { place in
      place.hash == hash && !folded.scalars[place.start].properties.isUppercase
    }
  }
}
