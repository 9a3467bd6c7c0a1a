/// The runs of eight words in some bytes, whatever stands between the words: spaces, line breaks,
/// punctuation, mark-up. Letters count without their case.
struct EightWordRuns {
  /// Hashes of the runs.
  private var hashes: Set<UInt64> = []

  init() {}

  mutating func insert(_ text: some StringProtocol) {
    Self.visit(Array(text.utf8)) { hashes.insert($0) }
  }

  /// How many runs of these stand in some bytes.
  func count(in bytes: [UInt8]) -> Int {
    var count = 0
    Self.visit(bytes) { count += hashes.contains($0) ? 1 : 0 }
    return count
  }

  private static func visit(_ bytes: [UInt8], _ found: (UInt64) -> Void) {
    var words = [UInt64](repeating: 0, count: 8)
    var count = 0
    var word: UInt64 = 0
    func end() {
      guard word != 0 else { return }
      words[count % 8] = word
      word = 0
      count += 1
      guard count >= 8 else { return }
      var run: UInt64 = 0
      for place in count..<count + 8 { run = (run ^ words[place % 8]) &* 1_099_511_628_211 }
      found(run)
    }
    for byte in bytes {
      let lower = byte | 0x20
      if lower >= 97 && lower <= 122 || byte >= 48 && byte <= 57 {
        word = (word &+ UInt64(lower)) &* 6_364_136_223_846_793_005 &+ 1
      } else {
        end()
      }
    }
    end()
  }
}
