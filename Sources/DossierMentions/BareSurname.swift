import DossierModel
import TextAnalysis

/// A family name that stands by itself in a text, and what may stand before it there.
///
/// Some are words too (`May`, `Will`, `Price`): where they may be, only what stands before them tells
/// that a person is meant.
struct BareSurname: Sendable {
  /// The name in small letters, as it would stand were it a word; nil where it has no capitals.
  let asWord: [Unicode.Scalar]?
  /// The words of the given name, folded.
  private let given: [[Unicode.Scalar]]
  /// What the person is addressed by.
  private let honorifics: [[Unicode.Scalar]]

  init(_ words: [[Unicode.Scalar]], of name: PersonName, honorific: String?) {
    let text = Array(words.joined(separator: [" "]))
    let small = NameWords.lowercased(text)
    asWord = small == text ? nil : small
    given = name.givenWords.flatMap { NameWords.split($0) }.map(NameWords.withoutStop)
    honorifics = (honorific.map { NameWords.split($0) } ?? []).map(NameWords.withoutStop)
  }

  /// Whether what stands before the name in a text tells that the person is meant: a title, an
  /// initial or a first name of this one.
  func isTold(before start: Int, in text: [Unicode.Scalar], _ wording: NameWording) -> Bool {
    guard start > 0, text[start - 1] == " " else { return false }
    var end = start - 1
    // `T.M. May`: of several initials any may be known.
    while let (word, place) = Self.word(before: end, in: text) {
      if wording.titles.contains(NameWords.lowercased(word)) || honorifics.contains(word) {
        return true
      }
      if given.contains(where: { $0 == word || word.count == 1 && $0.first == word[0] }) {
        return true
      }
      guard word.count == 1, start - place < 12 else { return false }
      end = place
    }
    return false
  }

  /// The word that ends at a place, or before a full stop and a space there.
  private static func word(
    before end: Int, in text: [Unicode.Scalar]
  ) -> (word: [Unicode.Scalar], start: Int)? {
    var end = end
    if end > 0, text[end - 1] == " " { end -= 1 }
    if end > 0, text[end - 1] == "." { end -= 1 }
    var start = end
    while start > 0, text[start - 1].isInSpacedWord { start -= 1 }
    return start < end ? (Array(text[start..<end]), start) : nil
  }
}

/// The words of one text that begin with a small letter.
struct SmallWords {
  /// The hashes of their first runs of letters.
  private var runs: Set<UInt64> = []

  init(_ text: [Unicode.Scalar]) {
    var offset = 0
    while offset < text.count {
      let end = NameWords.runEnd(text, from: offset)
      if end > offset, text[offset].properties.isLowercase {
        runs.insert(NameWords.hash(text[offset..<end]))
      }
      offset = max(end, offset + 1)
    }
  }

  /// Whether a word, or several, in small letters stand in the text that this was made of.
  func hold(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Bool {
    guard let first = word.first else { return false }
    let end = NameWords.runEnd(word, from: 0)
    guard runs.contains(NameWords.hash(word[..<end])) else { return false }
    guard end < word.count else { return true }
    return text.indices.contains { place in
      guard text[place] == first, place + word.count <= text.count else { return false }
      let after = place + word.count
      return text[place..<after].elementsEqual(word)
        && (place == 0 || !text[place - 1].isInSpacedWord)
        && (after == text.count || !text[after].isInSpacedWord)
    }
  }
}
