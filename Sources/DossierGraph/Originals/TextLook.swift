import DossierCore
import DossierMarkdown

/// How a text looks beside its letters, as far as it then says something else. Ranges are half-open, in
/// scalars of the text, in order.
struct TextLook: Sendable {
  var struck: [Range<Int>] = []
  /// The offsets of pictures, and of what stands turned round.
  var pictures: [Int] = []

  /// After each letter that is struck out: U+0336, with which a text can say the same.
  static let stroke: Unicode.Scalar = "\u{336}"
  /// For what is no letter.
  static let sign: Unicode.Scalar = "\u{FFFC}"

  var isPlain: Bool { struck.isEmpty && pictures.isEmpty }

  /// The look of what stands at some offsets of a text, one scalar for each; ascending.
  init(_ offsets: [Int], of plain: PlainText) {
    guard let first = offsets.first, let last = offsets.last else { return }
    struck = plain.struck.meeting(first...last).flatMap { Self.places($0, among: offsets) }
    let next = plain.pictures.bisection { $0 > first }
    pictures = plain.pictures[next...].prefix { $0 <= last }.map { picture in
      offsets.bisection { $0 >= picture }
    }
    // Words from left to right are shown in another order within what runs from right to left.
    let isRightToLeft = offsets.contains { plain.scalars[$0].isRightToLeft }
    if !isRightToLeft {
      pictures += plain.turned.meeting(first...last)
        .flatMap { Self.places($0, among: offsets) }.map(\.lowerBound)
      pictures.sort()
    }
  }

  private static func places(_ range: Range<Int>, among offsets: [Int]) -> [Range<Int>] {
    let start = offsets.bisection { $0 >= range.lowerBound }
    let end = offsets.bisection { $0 >= range.upperBound }
    return start < end ? [start..<end] : []
  }
}

extension [Range<Int>] {
  /// Those that hold one of some offsets.
  fileprivate func meeting(_ offsets: ClosedRange<Int>) -> ArraySlice<Range<Int>> {
    self[bisection { $0.upperBound > offsets.lowerBound }...]
      .prefix { $0.lowerBound <= offsets.upperBound }
  }

  /// Whether one of the ranges, which are in order, holds an offset.
  func covers(_ offset: Int) -> Bool {
    guard !isEmpty else { return false }
    let next = bisection { $0.upperBound > offset }
    return next < count && self[next].lowerBound <= offset
  }
}

extension Unicode.Scalar {
  private static let figures = Array("0123456789+-=()".unicodeScalars)
  private static let raisedFigures = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾".unicodeScalars)
  private static let loweredFigures = Array("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎".unicodeScalars)

  /// The superscript of a figure or sign; itself where it is none.
  var asRaised: Unicode.Scalar {
    Self.figures.firstIndex(of: self).map { Self.raisedFigures[$0] } ?? self
  }

  var asLowered: Unicode.Scalar {
    Self.figures.firstIndex(of: self).map { Self.loweredFigures[$0] } ?? self
  }
}
