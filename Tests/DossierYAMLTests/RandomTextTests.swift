import DossierCore
import DossierYAML
import Testing

@Suite("Random texts")
struct RandomTextTests {
  /// SplitMix64, so that every run sees the same texts.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let pieces = [
    "a", "b: ", ": ", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ",", "\"", "'", "&x ", "*x",
    "!t ", "|\n", ">-\n", "? ", "# c", "é", "\u{1F600}", "\u{2028}", "\u{85}", "\r\n", "\\", "%",
    "@", "---\n", "...\n", "\t", "a: a\n", "\"a\": ", "'a': ", "\u{FEFF}", "\u{1}", "~",
  ]

  @Test("No text crashes the parser, and every place lies in the text", arguments: 0..<8)
  func places(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 0..<24, using: &generator)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }
      let file = SourceFile(path: "a", text: "é\n" + text.joined() + "\n]")
      let range = 3..<file.bytes.count - 2
      let (node, diagnostics) = parseYAML(file: file, range: range)
      for diagnostic in diagnostics {
        guard case .span(let span) = diagnostic.place else { continue }
        #expect(span.range.lowerBound >= range.lowerBound, "\(text)")
      }
      var open = [node].compactMap { $0 }
      while let next = open.popLast() {
        let place = next.span.range
        #expect(
          range.lowerBound <= place.lowerBound && place.upperBound <= range.upperBound, "\(text)")
        switch next {
        case .scalar(let scalar): #expect(isRight(scalar), "\(text)")
        case .sequence(let sequence): open += sequence.items
        case .mapping(let mapping):
          open += mapping.pairs.flatMap { [.scalar($0.key), $0.value] }
        }
      }
    }
  }

  /// A plain word on one line says what stands at its place; Yams drops a U+FEFF before it.
  private func isRight(_ scalar: YAMLScalar) -> Bool {
    let text = scalar.span.text
    let written = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    let isFolded = written.unicodeScalars.contains(where: \.properties.isWhitespace)
    return scalar.style != .plain || isFolded || written == scalar.text
  }
}
