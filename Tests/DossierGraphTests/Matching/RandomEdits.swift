/// SplitMix64: numbers that are the same at every run.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  mutating func letters(_ count: Int) -> [Unicode.Scalar] {
    (0..<count).map { _ in Self.few[below(Self.few.count)] }
  }

  /// A text with about a share of its scalars replaced, put in or left out.
  mutating func edited(_ scalars: [Unicode.Scalar], share: Double) -> [Unicode.Scalar] {
    var edited: [Unicode.Scalar] = []
    for scalar in scalars {
      guard below(1000) < Int(share * 1000) else {
        edited.append(scalar)
        continue
      }
      switch below(3) {
      case 0: edited.append(any())
      case 1: edited += [scalar, any()]
      default: break
      }
    }
    return edited
  }

  mutating func any() -> Unicode.Scalar { Self.many[below(Self.many.count)] }

  private static let few: [Unicode.Scalar] = ["a", "b", "c", " ", "é", "中"]
  /// Of all kinds: marks, joiners, emoji, right-to-left letters, ideographs, Hangul, ligatures.
  private static let many: [Unicode.Scalar] = [
    "a", "Z", "7", " ", "\n", "\t", "-", "\"", "“", "’", "…", "\u{A0}", "\u{AD}", "\u{200D}",
    "\u{FE0F}", "\u{301}", "\u{3099}", "か", "中", "国", "한", "ﬁ", "ש", "ל", "م", "\u{202E}", "👩",
    "🏽", "🇩", "🇪", "𝔉", "ก", "้", "İ", "ß", "№", "①", "\u{0}", "\u{FFFD}",
  ]
}
