/// One input of the fuzzer, taken apart.
struct FuzzedInput {
  let bytes: [UInt8]

  /// Parts between bytes 0xFF, which no text holds; what is missing is empty.
  func parts(_ count: Int) -> [[UInt8]] {
    let found = bytes.split(
      separator: 0xFF, maxSplits: count - 1, omittingEmptySubsequences: false
    ).map(Array.init)
    return found + Array(repeating: [], count: count - found.count)
  }

  /// Numbers that depend on the input alone.
  var random: InputRandom { InputRandom(bytes) }
}

/// SplitMix64, begun with a hash of the input.
struct InputRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ bytes: [UInt8]) {
    state = bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A half-open range that is not empty; nil where nothing is there.
  mutating func range(in count: Int, longest: Int = 80) -> Range<Int>? {
    guard count > 0 else { return nil }
    let start = Int.random(in: 0..<count, using: &self)
    return start..<min(count, start + Int.random(in: 1...longest, using: &self))
  }
}
