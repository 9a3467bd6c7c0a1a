/// Finds the numbers of notes that stuck to words where a text was copied: `war.12 The`, `war12 and`,
/// `war.[12]`. They are no wording.
package enum NoteNumbers {
  private enum Likelihood {
    /// It may be part of a name: `Apollo11`.
    case low
    case fair
    /// Nothing else can be meant.
    case sure
  }

  private struct Found {
    let range: Range<Int>
    let number: Int
    let likelihood: Likelihood
    /// The letters before it and before the signs between.
    let word: [Unicode.Scalar]
  }

  /// Half-open ranges, in scalars of the text, in order.
  package static func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Found] = []
    var offset = 1
    while offset < text.count {
      guard text[offset].mayBeginNoteNumber, let next = note(in: text, at: offset) else {
        offset += 1
        continue
      }
      found.append(next)
      offset = next.range.upperBound
    }
    let named = numberedNames(found)
    return found.indices.filter { isNote(found, $0, besides: named) }.map { found[$0].range }
  }

  /// A number that may be part of a name counts where its neighbours go on from it; one on another word
  /// also where there are no others.
  private static func isNote(
    _ found: [Found], _ index: Int, besides named: Set<Int>
  ) -> Bool {
    let note = found[index]
    if note.likelihood != .sure, named.contains(index) { return false }
    if note.likelihood == .sure || note.likelihood == .fair && found.count == 1 { return true }
    let before = index > 0 ? found[index - 1].number : nil
    let after = index + 1 < found.count ? found[index + 1].number : nil
    return before.map { (1...3).contains(note.number - $0) } ?? false
      || after.map { (1...3).contains($0 - note.number) } ?? false
  }

  /// Those of a word that has several numbers, and numbers of several words: `Apollo11` and `Apollo12`.
  private static func numberedNames(_ found: [Found]) -> Set<Int> {
    guard found.count > 1 else { return [] }
    let words = Dictionary(grouping: found.indices) { found[$0].word }
    let numbers = Dictionary(grouping: found.indices) { found[$0].number }
    return Set((Array(words.values) + numbers.values).filter { $0.count > 1 }.joined())
  }

  private static func note(in text: [Unicode.Scalar], at start: Int) -> Found? {
    var end = start
    let isBracketed = text[start] == "["
    if isBracketed { end += 1 }
    var number = 0
    let first = end
    while end < text.count, let figure = text[end].figureOfNote, end - first < 4 {
      number = number * 10 + figure
      end += 1
    }
    guard (1...3).contains(end - first), number > 0 else { return nil }
    if isBracketed {
      guard end < text.count, text[end] == "]" else { return nil }
      end += 1
    }
    let isApart = isBracketed || !text[start].isASCII
    guard endsNote(text, at: end), var likelihood = likelihood(text, start, isApart: isApart) else {
      return nil
    }
    if likelihood == .sure, !isApart, !beginsSentence(text, at: end) { likelihood = .fair }
    return Found(
      range: start..<end, number: number, likelihood: likelihood,
      word: word(in: text, before: start))
  }

  private static func endsNote(_ text: [Unicode.Scalar], at end: Int) -> Bool {
    guard end < text.count else { return true }
    return text[end].isWhiteSpace
      || ".,;:!?\"'”’»)]—–[".unicodeScalars.contains(text[end])
        && !(end + 1 < text.count && text[end + 1].figureOfNote != nil)
  }

  private static func beginsSentence(_ text: [Unicode.Scalar], at end: Int) -> Bool {
    guard let next = text[end...].first(where: { !$0.isWhiteSpace }) else { return true }
    return !next.properties.isLowercase && next.figureOfNote == nil
  }

  private static let abbreviations: Set<String> = [
    "abs", "al", "app", "art", "cf", "ch", "chap", "fig", "no", "nos", "nr", "op", "par", "pp",
    "sec",
    "sect", "st", "tab", "vol", "vs",
  ]

  /// The letters before a place, and before the signs that close or part sentences.
  private static func word(in text: [Unicode.Scalar], before start: Int) -> [Unicode.Scalar] {
    let signs = ".,;:!?…\"'”’»)".unicodeScalars
    let place = text[..<start].lastIndex { !signs.contains($0) }
    return place.map { text[...$0].reversed().prefix { $0.isLetter }.reversed() } ?? []
  }

  /// By what the number stands on: a word, with the signs after it or without; nil where it stands on none.
  private static func likelihood(
    _ text: [Unicode.Scalar], _ start: Int, isApart: Bool
  ) -> Likelihood? {
    let word = word(in: text, before: start)
    guard !word.isEmpty else { return nil }
    let isName = word.contains { !$0.properties.isLowercase && $0.properties.isUppercase }
    // `B.12`, `No.5` and `km²` are names, numbers and units.
    if !text[start - 1].isLetter {
      let spelled = String(String.UnicodeScalarView(word)).lowercased()
      return word.count < (isName ? 3 : 2) || abbreviations.contains(spelled) ? nil : .sure
    }
    if word.count < 3 { return nil }
    if isApart { return .sure }
    return isName ? word.dropFirst().allSatisfy(\.properties.isLowercase) ? .low : nil : .fair
  }
}

extension Unicode.Scalar {
  fileprivate var mayBeginNoteNumber: Bool { self == "[" || figureOfNote != nil }

  /// The value of a figure, raised or not.
  fileprivate var figureOfNote: Int? {
    switch self {
    case "0"..."9": Int(value) - 0x30
    case "¹": 1
    case "²": 2
    case "³": 3
    case "\u{2070}", "\u{2074}"..."\u{2079}": Int(value) - 0x2070
    default: nil
    }
  }
}
