import DossierPassages
import QuoteAnchoring
import TextAnalysis

/// The words of one reading of a quotation, ready for comparison, with the way back to the body.
struct QuotationText: Sendable {
  let comparable: ComparableText
  /// The scalars between the marks, parts joined by a newline.
  let scalars: [Unicode.Scalar]
  /// Of each of these, its offset in the body's plain text.
  private let offsets: [Int]
  /// How these look.
  let look: TextLook

  init(_ parts: [Range<Int>], in plain: PlainText) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    for part in parts {
      if !scalars.isEmpty {
        scalars.append("\n")
        offsets.append(part.lowerBound)
      }
      scalars += plain.scalars[part]
      offsets += part
    }
    self.scalars = scalars
    self.offsets = offsets
    look = TextLook(offsets, of: plain)
    comparable = ComparableText(FoldedText(scalars, struck: look.struck), signs: look.signs)
  }

  /// Its words as the lock knows them: FNV-1a over the comparable text.
  var hash: UInt64 { Paragraph.hash(comparable.scalars[...]) }

  /// The same as locks of earlier versions know them.
  var earlierHashes: [UInt64] {
    EarlierFolding.allCases.map { earlier in
      let folded = FoldedText(scalars, struck: look.struck, as: earlier)
      return Paragraph.hash(
        ComparableText(folded, signs: look.signs, as: earlier).scalars[...])
    }
  }

  var isEmpty: Bool { !comparable.scalars.contains { LetterKind($0) != .parting } }

  /// The stretch of the body that a non-empty range of the comparable text came from.
  func place(_ range: Range<Int>) -> Range<Int> {
    let own = comparable.original(range)
    guard let first = own.first, let last = own.last else { return 0..<0 }
    return offsets[first]..<offsets[last] + 1
  }

  /// Ways to read what stands between the marks: as it is and, where it holds brackets or ellipses,
  /// as edited.
  var readings: [QuotedWords] { Self.readings(of: comparable) }

  static func readings(of comparable: ComparableText) -> [QuotedWords] {
    let scalars = comparable.scalars[...]
    let edited = QuotedWords(edited: scalars)
    return [QuotedWords(verbatim: scalars), edited].compactMap(\.self)
  }

  /// Its words without what is no letter.
  var withoutSigns: ComparableText {
    ComparableText(FoldedText(scalars, struck: look.struck))
  }

  /// The stretches of words that stand at so many places of a source: those between brackets and
  /// ellipses or, where these are the source's own, the whole.
  func pieces(at places: Int) -> [Range<Int>] {
    let edited = QuotedWords(edited: comparable.scalars[...])?.pieces.map(\.range) ?? []
    return edited.count == places ? edited : [comparable.scalars.indices]
  }

  /// The part of an address that leads to words of the source, as the quotation has them.
  func fragment(_ shape: FragmentShape, places: Int) -> TextFragment? {
    let pieces = pieces(at: places)
    guard let first = pieces.first, let last = pieces.last, !first.isEmpty, !last.isEmpty else {
      return nil
    }
    return TextFragment(
      shape, first: scalars[comparable.original(first)], last: scalars[comparable.original(last)])
  }
}
