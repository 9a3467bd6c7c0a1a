import CUnicode

/// The normalization forms of Unicode Standard Annex #15, by tables of the Unicode version that the
/// standard library knows (`scripts/unicode-tables` writes them).
package enum Normalization {
  /// Which decompositions are made.
  package enum Decomposition: Sendable {
    /// Of what is the same letter (NFD): `é` is `e` and an accent.
    case canonical
    /// Of what stands for other letters as well (NFKD): `ﬁ` is `f` and `i`.
    case compatible
  }

  /// What a scalar is put together of, wholly and in canonical order; nil where it is of itself.
  package static func parts(
    of scalar: Unicode.Scalar, _ decomposition: Decomposition
  ) -> [Unicode.Scalar]? {
    guard scalar.value >= 0xA0 else { return nil }
    if let syllable = Hangul.parts(of: scalar) { return syllable }
    let entries = UnsafeBufferPointer(
      start: dossier_decompositions(), count: dossier_decompositions_count())
    let place = entries.bisection(where: { $0.scalar >= scalar.value })
    guard place < entries.endIndex, entries[place].scalar == scalar.value else { return nil }
    let entry = entries[place]
    let (start, length) =
      switch decomposition {
      case .canonical: (entry.canonical, entry.canonical_length)
      case .compatible: (entry.compatible, entry.compatible_length)
      }
    guard length > 0 else { return nil }
    let parts = UnsafeBufferPointer(
      start: dossier_decomposed_scalars() + Int(start), count: Int(length))
    return parts.compactMap { Unicode.Scalar($0) }
  }

  /// The property Canonical_Combining_Class: by it marks on one letter are ordered; 0 of a letter.
  package static func combiningClass(of scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.value {
    // Where most text is, without a look-up: Latin, Greek and Cyrillic, Hangul, kana and ideographs.
    case 0..<0x300, 0x370...0x482, 0x1100...0x135C, 0x309B...0xA66E, 0xAC00...0xFB1D: return 0
    default: break
    }
    let ranges = UnsafeBufferPointer(
      start: dossier_combining_classes(), count: dossier_combining_classes_count())
    let place = ranges.bisection(where: { $0.last >= scalar.value })
    guard place < ranges.endIndex, ranges[place].first <= scalar.value else { return 0 }
    return ranges[place].number
  }

  /// Form D or KD of a text.
  package static func decomposed(
    _ text: some Sequence<Unicode.Scalar>, _ decomposition: Decomposition
  ) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in text {
      for part in parts(of: scalar, decomposition) ?? [scalar] { append(part, to: &scalars) }
    }
    return scalars
  }

  /// Form C of a text.
  package static func composed(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    /// The last letter that marks may join, and the class of the mark that was left standing last.
    var letter: Int?
    var classBefore: UInt8 = 0
    for scalar in decomposed(text, .canonical) {
      let number = combiningClass(of: scalar)
      if let place = letter, classBefore < number || place == scalars.count - 1,
        let pair = composition(scalars[place], scalar)
      {
        scalars[place] = pair
        continue
      }
      classBefore = number
      if number == 0 { letter = scalars.count }
      scalars.append(scalar)
    }
    return scalars
  }

  /// Appends a scalar that has no parts; a mark goes before those on the same letter that it comes
  /// before in canonical order.
  private static func append(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
    let number = combiningClass(of: scalar)
    var place = scalars.count
    while number > 0, place > 0, combiningClass(of: scalars[place - 1]) > number { place -= 1 }
    scalars.insert(scalar, at: place)
  }

  /// What two scalars become together; nil where they stay two.
  private static func composition(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> Unicode.Scalar? {
    if let syllable = Hangul.composition(first, second) { return syllable }
    let pairs = UnsafeBufferPointer(
      start: dossier_compositions(), count: dossier_compositions_count())
    let place = pairs.bisection(where: { ($0.first, $0.second) >= (first.value, second.value) })
    guard place < pairs.endIndex, pairs[place].first == first.value,
      pairs[place].second == second.value
    else { return nil }
    return Unicode.Scalar(pairs[place].composed)
  }
}

/// Syllables of Hangul, which are reckoned (The Unicode Standard, section 3.12).
private enum Hangul {
  private static let syllables: UInt32 = 0xAC00
  private static let leads: UInt32 = 0x1100
  private static let vowels: UInt32 = 0x1161
  /// One before the first: a syllable may have none.
  private static let tails: UInt32 = 0x11A7
  private static let (leadCount, vowelCount, tailCount): (UInt32, UInt32, UInt32) = (19, 21, 28)

  static func parts(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    let number = scalar.value &- syllables
    guard number < leadCount * vowelCount * tailCount else { return nil }
    let lead = leads + number / (vowelCount * tailCount)
    let vowel = vowels + number % (vowelCount * tailCount) / tailCount
    let tail = number % tailCount
    return ([lead, vowel] + (tail > 0 ? [tails + tail] : [])).compactMap { Unicode.Scalar($0) }
  }

  static func composition(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar
  ) -> Unicode.Scalar? {
    let (lead, vowel) = (first.value &- leads, second.value &- vowels)
    if lead < leadCount, vowel < vowelCount {
      return Unicode.Scalar(syllables + (lead * vowelCount + vowel) * tailCount)
    }
    let (syllable, tail) = (first.value &- syllables, second.value &- tails)
    guard syllable < leadCount * vowelCount * tailCount, syllable % tailCount == 0, tail > 0,
      tail < tailCount
    else { return nil }
    return Unicode.Scalar(first.value + tail)
  }
}
