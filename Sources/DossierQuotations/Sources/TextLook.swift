import DossierCore
import TextAnalysis

/// How a text looks beside its letters, as far as it then says something else. Ranges are half-open, in
/// scalars of the text, in order.
struct TextLook: Sendable {
  var struck: [Range<Int>] = []
  /// The offsets of pictures.
  private(set) var pictures: [Int] = []
  /// The offsets of what stands turned round, and by which character.
  private(set) var turned: [(offset: Int, control: Unicode.Scalar)] = []

  /// For what is no letter.
  static let sign: Unicode.Scalar = "\u{FFFC}"

  var isPlain: Bool { struck.isEmpty && pictures.isEmpty && turned.isEmpty }

  /// The offsets of all that is no letter, in order.
  var signs: [Int] {
    turned.isEmpty ? pictures : (pictures + turned.map(\.offset)).sorted()
  }

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
    guard !isRightToLeft else { return }
    for range in plain.turned.meeting(first...last) {
      let control = plain.scalars[range.lowerBound]
      turned += Self.places(range, among: offsets).map { ($0.lowerBound, control) }
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
