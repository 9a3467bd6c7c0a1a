/// A quotation mark, or what may be one, in a text.
package struct QuotationMark {
  /// Of two marks that stand for one („ written as two commas), the one.
  package let sign: Unicode.Scalar
  /// Half-open, in scalars of the text.
  package let range: Range<Int>
  var before: MarkNeighbour
  var after: MarkNeighbour
  /// Whether it is no quotation mark, but that of an abbreviation in Hebrew.
  var isGershayim = false

  package var isSingle: Bool { QuotationSign.isSingle(sign) }
  var lean: MarkLean { MarkLean(before: before, after: after) }
  var touchesUnspaced: Bool { before == .unspaced || after == .unspaced }
}

/// Where mark-up begins or ends in a text, before an offset: a mark just within it opens or closes.
package struct MarkBoundary {
  package let offset: Int
  package let isEnd: Bool

  package init(offset: Int, isEnd: Bool) {
    self.offset = offset
    self.isEnd = isEnd
  }
}

/// Finds the marks of a text, in order, with what stands beside them. Marks side by side share what
/// stands around them all.
struct QuotationMarkReader {
  private let scalars: ArraySlice<Unicode.Scalar>
  private let wanted: Set<Int>?
  private var marks: [QuotationMark] = []
  private var before = MarkNeighbour.space
  /// How many of the last marks wait for what stands after them.
  private var waiting = 0
  private var openPairs = 0

  /// - Parameters:
  ///   - passedOver: where marks mean nothing, in order; there stand words all the same.
  ///   - boundaries: in order.
  ///   - wanted: the offsets of the signs that count, others being neighbours, each sign for itself;
  ///     nil for all, and two signs may be one mark.
  static func marks(
    in scalars: ArraySlice<Unicode.Scalar>, passedOver: [Range<Int>] = [],
    boundaries: [MarkBoundary] = [], wanted: Set<Int>? = nil
  ) -> [QuotationMark] {
    var reader = QuotationMarkReader(scalars: scalars, wanted: wanted)
    reader.read(passedOver, boundaries)
    return reader.marks
  }

  private init(scalars: ArraySlice<Unicode.Scalar>, wanted: Set<Int>?) {
    self.scalars = scalars
    self.wanted = wanted
  }

  private mutating func read(_ passedOver: [Range<Int>], _ boundaries: [MarkBoundary]) {
    var passedOver = passedOver[passedOver.bisection { $0.upperBound > scalars.startIndex }...]
    var boundaries = boundaries[...]
    var index = scalars.startIndex
    while index < scalars.endIndex {
      while let boundary = boundaries.first, boundary.offset <= index {
        meet(boundary)
        boundaries.removeFirst()
      }
      while let range = passedOver.first, range.upperBound <= index { passedOver.removeFirst() }
      if let range = passedOver.first, range.lowerBound <= index {
        meet(.letter)
        index = range.upperBound
      } else {
        index += take(at: index)
      }
    }
    for boundary in boundaries { meet(boundary) }
  }

  /// Takes what stands at an offset; gives how many scalars that are.
  private mutating func take(at index: Int) -> Int {
    let scalar = scalars[index]
    if wanted == nil, let pair = pair(at: index) {
      add(pair, index..<index + 2)
      return 2
    }
    if wanted?.contains(index) ?? (QuotationSign.kind(scalar) != nil) {
      add(scalar, index..<index + 1)
      if HebrewMark.isGershayim(scalars, at: index) {
        marks[marks.count - 1].isGershayim = true
        meet(.letter)
      }
    } else if let neighbour = MarkNeighbour(scalar) {
      meet(neighbour)
    }
    return 1
  }

  private mutating func add(_ sign: Unicode.Scalar, _ range: Range<Int>) {
    marks.append(QuotationMark(sign: sign, range: range, before: before, after: .space))
    waiting += 1
  }

  private mutating func meet(_ neighbour: MarkNeighbour) {
    while waiting > 0 {
      marks[marks.count - waiting].after = neighbour
      waiting -= 1
    }
    before = neighbour
  }

  /// Mark-up that begins directly before a mark, or ends directly after it, tells what the mark does,
  /// where else letters stand on both sides.
  private mutating func meet(_ boundary: MarkBoundary) {
    if boundary.isEnd {
      guard waiting > 0, before != .space else { return }
      meet(.closing)
      before = marks.last?.before ?? before
    } else if waiting == 0, before != .space {
      before = .opening
    }
  }

  /// What two signs stand for where one is meant: ``so'', ,,so'', <<so>>.
  private mutating func pair(at index: Int) -> Unicode.Scalar? {
    let sign = scalars[index]
    guard index + 1 < scalars.endIndex, scalars[index + 1] == sign, sign.isTypedTwice else {
      return nil
    }
    let follows = index + 2 < scalars.endIndex ? MarkNeighbour(scalars[index + 2]) : .space
    let opens = before != .letter && before != .digit && follows != .space && follows != .closing
    switch sign {
    case "`", "\u{2018}", "'", "\u{2019}", ",", "\u{201A}", "<":
      if opens, sign != "," || follows != nil && follows != .other {
        openPairs += 1
        return sign == "," || sign == "\u{201A}" ? "\u{201E}" : sign == "<" ? "«" : "\u{201C}"
      }
      guard openPairs > 0, sign != ",", sign != "<", sign != "`" else { return nil }
      openPairs -= 1
      return "\u{201D}"
    case ">":
      guard openPairs > 0 else { return nil }
      openPairs -= 1
      return "»"
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isTypedTwice: Bool {
    switch self {
    case "`", "'", ",", "<", ">", "\u{2018}", "\u{2019}", "\u{201A}": true
    default: false
    }
  }
}
