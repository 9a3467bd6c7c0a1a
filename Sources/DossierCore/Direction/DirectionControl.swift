/// The characters that set the direction of those after them (UAX #9, 2.1 to 2.5); the marks U+200E,
/// U+200F and U+061C, which set only their own, are none.
package enum DirectionControl: Equatable, Sendable {
  /// U+202A, U+202B: to the next U+202C.
  case embedding
  /// U+202D, U+202E: letters are shown in another order than they are read in.
  case override
  /// U+2066 to U+2068: to the next U+2069.
  case isolate(Isolate)
  case endOfEmbedding
  case endOfIsolate

  package enum Isolate: Equatable, Sendable {
    case leftToRight, rightToLeft, firstStrong
  }

  @inlinable
  package init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x202A, 0x202B: self = .embedding
    case 0x202D, 0x202E: self = .override
    case 0x2066: self = .isolate(.leftToRight)
    case 0x2067: self = .isolate(.rightToLeft)
    case 0x2068: self = .isolate(.firstStrong)
    case 0x202C: self = .endOfEmbedding
    case 0x2069: self = .endOfIsolate
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether it shows letters in another order than they are read in: U+202D, U+202E.
  @inlinable
  package var isDirectionalOverride: Bool { value == 0x202D || value == 0x202E }

  /// Whether it is of a script that runs from right to left, or turns what stands beside it (UAX #9,
  /// classes R, AL and AN); by blocks, the marks over letters among them.
  @inlinable
  package var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      true
    default: false
    }
  }

  /// Whether it stands on the other side of a line that runs one way.
  func turns(_ base: TextDirection) -> Bool {
    switch base {
    case .leftToRight: isRightToLeft
    case .rightToLeft: self == "\u{200E}" || properties.isAlphabetic && !isRightToLeft
    }
  }
}
