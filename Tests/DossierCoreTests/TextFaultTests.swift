import DossierRandom
import Testing

@testable import DossierCore

@Suite struct TextFaultTests {
  private static let pieces = [
    "a", "words ", "\n", "\t", "\r", " ", "~", "\0", "\u{1}", "\u{1F}", "\u{7F}", "\u{80}",
    "\u{9F}",
    "\u{A0}", "é", "“", "\u{202A}", "\u{202D}", "\u{202E}", "\u{FDF0}", "\u{FFFD}",
    "\u{FFFE}",
    "\u{F8DF}", "\u{F8E0}", "\u{F8E8}", "\u{F8F0}", "\u{F8FF}", "\u{1FFFE}", "🙂",
    "eight to sixteen",
    String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self),
  ]

  @Test(
    "What is refused is told of once of each kind, at the first, wherever in a word of bytes it stands"
  )
  func firstOfEach() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<5_000 {
      // Most of them plain, so that what is refused comes late.
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Bool.random(using: &random) ? "plain" : Self.pieces.randomElement(using: &random) ?? ""
      }.joined()
      #expect(
        TextFault.all(in: Array(text.utf8)).map(described) == expected(text),
        "\(text.debugDescription)")
    }
  }

  @Test("Bytes that are not UTF-8 end the search")
  func illFormed() {
    for lead in 0...20 {
      let bytes = Array(String(repeating: "x", count: lead).utf8) + [0xC3, 0x28, 0]
      #expect(TextFault.all(in: bytes).map(described) == ["not UTF-8 \(lead)"])
    }
  }

  private func described(_ fault: TextFault) -> String {
    switch fault {
    case .notUTF8(let offset): "not UTF-8 \(offset)"
    case .refused(let character, let offset): "\(character) \(offset)"
    }
  }

  private func expected(_ text: String) -> [String] {
    let order: [DiagnosticID] = [
      .nullCharacter, .controlCharacter, .directionalOverride, .privateUseCharacter,
    ]
    var first: [DiagnosticID: String] = [:]
    var offset = 0
    for scalar in text.unicodeScalars {
      if let refused = RefusedCharacter(scalar), first[refused.id] == nil {
        first[refused.id] = "\(refused) \(offset)"
      }
      offset += UTF8.width(scalar)
    }
    return order.compactMap { first[$0] }
  }
}
