/// What search makes of each scalar, kept once it has been asked for.
struct LetterTable {
  /// What stands for a scalar: its bytes are those of a range of the table's.
  struct Letter {
    enum Kind: UInt8 {
      case gap, nothing, letters, unspaced
    }

    let kind: Kind
    let range: Range<Int>
  }

  /// The UTF-8 of all letters met, one after another.
  private(set) var bytes: [UInt8] = []
  /// By scalar, of the alphabets that are written most: 0 where it has not been met.
  private var near: [UInt32] = Array(repeating: 0, count: 0x2200)
  private var far: [UInt32: UInt32] = [:]

  subscript(scalar: UInt32) -> Letter {
    mutating get {
      if scalar < near.count {
        if near[Int(scalar)] == 0 { near[Int(scalar)] = learn(scalar) }
        return Self.letter(near[Int(scalar)])
      }
      if let known = far[scalar] { return Self.letter(known) }
      let learnt = learn(scalar)
      far[scalar] = learnt
      return Self.letter(learnt)
    }
  }

  /// Where its bytes begin, how many they are (8 bits), its kind (2 bits), and 1 for being known.
  private mutating func learn(_ scalar: UInt32) -> UInt32 {
    let start = bytes.count
    let kind: Letter.Kind
    switch Unicode.Scalar(scalar).map({ SearchLetter($0) }) ?? .gap {
    case .gap: kind = .gap
    case .nothing: kind = .nothing
    case .letters(let letters):
      bytes += letters
      kind = .letters
    case .unspaced(let letters):
      bytes += letters
      kind = .unspaced
    }
    return UInt32(start) << 11 | UInt32(bytes.count - start) << 3 | UInt32(kind.rawValue) << 1 | 1
  }

  private static func letter(_ packed: UInt32) -> Letter {
    let start = Int(packed >> 11)
    return Letter(
      kind: Letter.Kind(rawValue: UInt8(packed >> 1 & 3)) ?? .gap,
      range: start..<start + Int(packed >> 3 & 0xFF))
  }
}
