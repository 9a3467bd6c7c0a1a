import TextAnalysis

/// One letter, digit or mark of a text from which disguises were taken off: folded, with what
/// stands before it.
struct FoldedLetter: Equatable {
  /// What stands between a letter and the one before it.
  enum Gap: UInt32, Comparable {
    case none
    /// What may part words or join them: mark-up, a hyphen, an underscore, an apostrophe.
    case joint
    /// White space, punctuation, any other sign.
    case space

    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  /// The scalar in 21 bits, then whether it was a capital, two bits for the gap, and whether it
  /// stands in a name.
  private(set) var bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  var scalar: UInt32 { bits & 0x1F_FFFF }
  var isCapital: Bool { bits & 1 << 21 != 0 }
  var gap: Gap { Gap(rawValue: bits >> 22 & 3) ?? .none }
  /// Whether it is part of an address, a file's name or an id, in which capitals mean nothing.
  var isInName: Bool { bits & 1 << 24 != 0 }
  var isDigit: Bool { (0x30...0x39).contains(scalar) }

  func with(_ gap: Gap, inName: Bool) -> FoldedLetter {
    FoldedLetter(bits: bits | gap.rawValue << 22 | (inName ? 1 << 24 : 0))
  }

  /// Whether it is of a script that doesn't part its words by spaces, or of a syllable of Hangul,
  /// after which particles stand.
  static func isUnspaced(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x0E00 else { return false }
    return switch scalar {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x115F, 0x1780...0x17FF, 0x2E80...0x31FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

/// What becomes of each scalar, worked out when it is first met.
///
/// Letters are compared as `LetterForm.withholding` makes them alike.
struct LetterTable {
  enum Meaning: UInt32 {
    case unknown, space, joint
    /// A joint at which a line may have been broken.
    case hyphen
    /// What isn't seen at all: a soft hyphen, a joiner, a mark of direction.
    case nothing
    case one, several
  }

  /// A meaning in the upper three bits; below them a letter's bits, or an index of `expansions`.
  private var entries = [UInt32](repeating: 0, count: 1 << 16)
  private var others: [UInt32: UInt32] = [:]
  private var expansions: [[FoldedLetter]] = []

  /// The meaning of a scalar; call `letters(of:)` for what `one` and `several` stand for.
  @inline(__always)
  mutating func entry(_ value: UInt32) -> UInt32 {
    if value < 1 << 16 {
      let known = entries[Int(value)]
      if known != 0 { return known }
    }
    return slowEntry(value)
  }

  @inline(__always)
  static func meaning(_ entry: UInt32) -> Meaning { Meaning(rawValue: entry >> 29) ?? .space }

  @inline(__always)
  static func letter(_ entry: UInt32) -> FoldedLetter { FoldedLetter(bits: entry & 0x3F_FFFF) }

  func expansion(_ entry: UInt32) -> [FoldedLetter] { expansions[Int(entry & 0x3F_FFFF)] }

  @inline(never)
  private mutating func slowEntry(_ value: UInt32) -> UInt32 {
    if let known = others[value] { return known }
    let entry = made(value)
    if value < 1 << 16 { entries[Int(value)] = entry } else { others[value] = entry }
    return entry
  }

  private mutating func made(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value) else { return Self.plain(.space) }
    if Self.hyphens.contains(scalar) { return Self.plain(.hyphen) }
    if Self.joints.contains(scalar) { return Self.plain(.joint) }
    if Self.isUnseen(scalar) { return Self.plain(.nothing) }
    guard Self.isOfWord(scalar) else { return Self.plain(.space) }
    let letters = Self.folded(scalar)
    if letters.isEmpty { return Self.plain(.nothing) }
    if letters.count == 1 { return Meaning.one.rawValue << 29 | letters[0].bits }
    expansions.append(letters)
    return Meaning.several.rawValue << 29 | UInt32(expansions.count - 1)
  }

  private static func plain(_ meaning: Meaning) -> UInt32 { meaning.rawValue << 29 }

  private static let hyphens: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{FE63}",
    "\u{FF0D}",
    "\u{58A}", "\u{1806}", "\u{30FB}",
  ]
  private static let joints: Set<Unicode.Scalar> = [
    "_", "'", "`", "\u{2018}", "\u{2019}", "\u{201B}", "\u{2BC}", "\u{B4}", "\u{FF07}", "\u{2032}",
    "\u{200B}",
  ]

  /// Whether a letter is read without it; so it is through a stroke (U+0335 to U+0338), which struck
  /// words have.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    (0x335...0x338).contains(scalar.value) || scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .format
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    return switch scalar.properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [FoldedLetter] {
    var letters: [FoldedLetter] = []
    for part in Normalization.parts(of: scalar, .compatible) ?? [scalar] where isOfWord(part) {
      let isCapital = part.properties.changesWhenLowercased
      for letter in LetterForm.withholding.letters(of: part) {
        for scalar in Self.alike(letter) {
          letters.append(FoldedLetter(bits: scalar.value | (isCapital ? 1 << 21 : 0)))
        }
      }
    }
    return letters
  }

  /// Letters that differ by their case alone, though neither is the other's small letter.
  private static func alike(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "ß": ["s", "s"]
    case "ς": ["σ"]
    default: [scalar]
    }
  }
}
