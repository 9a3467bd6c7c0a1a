/// What an editor keeps back at one place of a text: `[withheld]`, or `[withheld: name]` with one of
/// a few words.
///
/// Within a text a mark is one private-use scalar for each kind, U+F8E0 to U+F8E7, which content may
/// not hold: it is put in when a file is read and goes wherever the text goes. What is written takes
/// it out again: the page shows a bar with its phrase, everything else U+2588.
package enum WithheldMark: UInt8, CaseIterable, Sendable {
  case unsaid, name, address, number, place, date, picture, words

  /// What stands after the colon; nil where nothing is said.
  package var word: String? { self == .unsaid ? nil : "\(self)" }

  /// The mark as an editor writes it.
  package var written: String { word.map { "[withheld: \($0)]" } ?? "[withheld]" }

  package init?(word: some Sequence<UInt8>) {
    let word = Array(word)
    guard
      let mark = Self.allCases.first(where: { mark in
        mark.word.map { $0.utf8.elementsEqual(word) } ?? false
      })
    else { return nil }
    self = mark
  }
}

extension WithheldMark {
  /// What stands for a mark in every plain text.
  package static let bar: Unicode.Scalar = "\u{2588}"

  private static let firstScalar: UInt32 = 0xF8E0

  package var scalar: Unicode.Scalar {
    Unicode.Scalar(Self.firstScalar + UInt32(rawValue)) ?? Self.bar
  }

  @inlinable
  package init?(_ scalar: Unicode.Scalar) {
    guard scalar.isWithheldMark else { return nil }
    self.init(rawValue: UInt8(scalar.value & 7))
  }

  /// The scalar in UTF-8: as many bytes as the bar has.
  package var bytes: [UInt8] { [0xEF, 0xA3, 0xA0 + rawValue] }

  package static let byteCount = 3

  /// The mark whose bytes stand at an offset.
  @inline(__always)
  package static func mark(
    in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> WithheldMark? {
    guard offset + byteCount <= bytes.count, bytes[offset] == 0xEF, bytes[offset + 1] == 0xA3
    else { return nil }
    return WithheldMark(rawValue: bytes[offset + 2] &- 0xA0)
  }
}

extension Unicode.Scalar {
  /// Whether it stands for a mark within a text.
  @inlinable @inline(__always)
  package var isWithheldMark: Bool { value & ~7 == 0xF8E0 }

  /// Whether it stands for a mark within a text or in one that was written.
  @inlinable @inline(__always)
  package var isWithheldBar: Bool { value == 0x2588 || isWithheldMark }
}

extension String {
  package var holdsWithheldMark: Bool {
    utf8.contains(0xEF) && unicodeScalars.contains(where: \.isWithheldMark)
  }

  /// The text with each mark as an editor writes it: what messages say, and what is put into files.
  package var withMarksWritten: String {
    guard holdsWithheldMark else { return self }
    return unicodeScalars.map { WithheldMark($0)?.written ?? String($0) }.joined()
  }

  /// The text with the bar for each mark.
  package var withMarksBarred: String {
    guard holdsWithheldMark else { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: unicodeScalars.lazy.map { $0.isWithheldMark ? WithheldMark.bar : $0 })
    return String(scalars)
  }
}
