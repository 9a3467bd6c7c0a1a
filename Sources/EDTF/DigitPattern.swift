/// A run of decimal digits of which some, or all, may be unspecified (`X`).
public struct DigitPattern: Sendable, Hashable {
  /// From the left; nil is an unspecified digit.
  public let digits: [Int?]

  init(_ digits: [Int?]) {
    self.digits = digits
  }

  /// The number written, or nil where a digit is unspecified.
  public var value: Int? { isSpecified ? lowest : nil }
  public var isSpecified: Bool { !digits.contains(nil) }
  public var isWhollyUnspecified: Bool { digits.allSatisfy { $0 == nil } }

  /// How many digits at the right are unspecified, where all others are given; nil elsewhere.
  var unspecifiedFromRight: Int? {
    let count = digits.reversed().prefix { $0 == nil }.count
    return digits.dropLast(count).contains(nil) ? nil : count
  }

  var lowest: Int { number(unspecified: 0) }
  var highest: Int { number(unspecified: 9) }

  /// The numbers that the pattern may stand for, ascending.
  var candidates: [Int] {
    digits.reduce(into: [0]) { numbers, digit in
      numbers = numbers.flatMap { number in
        digit.map { [number * 10 + $0] } ?? (0...9).map { number * 10 + $0 }
      }
    }
  }

  var text: String { digits.map { $0.map(String.init) ?? "X" }.joined() }

  private func number(unspecified: Int) -> Int {
    digits.reduce(0) { $0 * 10 + ($1 ?? unspecified) }
  }
}
