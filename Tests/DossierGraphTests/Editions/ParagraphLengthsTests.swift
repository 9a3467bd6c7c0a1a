import Testing

@testable import Collation

@Suite("Paragraphs of a translation, by their lengths")
struct ParagraphLengthsTests {
  private func links(_ original: [Int], _ edition: [Int]) -> [String] {
    func text(_ lengths: [Int]) -> CollatedText {
      Shown.text(lengths.map { String(repeating: "x", count: $0) }.joined(separator: "\n\n"))
    }
    return ParagraphLengths(text(original), text(edition)).links().map {
      "\(Array($0.original))-\(Array($0.edition))"
    }
  }

  @Test("are matched one with one where all are there, in a longer language too")
  func whole() {
    #expect(
      links([100, 300, 80, 400], [120, 360, 100, 470])
        == ["[0]-[0]", "[1]-[1]", "[2]-[2]", "[3]-[3]"])
    #expect(links([100, 300, 80, 400], [35, 110, 30, 140]).count == 4)
  }

  @Test("have no counterpart where they were cut or added, and the others keep theirs")
  func cut() {
    #expect(
      links([100, 300, 600, 200], [110, 330, 220])
        == ["[0]-[0]", "[1]-[1]", "[2]-[]", "[3]-[2]"])
    #expect(links([100, 300], [110, 500, 330]) == ["[0]-[0]", "[]-[1]", "[1]-[2]"])
  }

  @Test("are matched two with one where they were joined or parted")
  func joined() {
    #expect(links([400, 300, 350, 90], [440, 715, 100]) == ["[0]-[0]", "[1, 2]-[1]", "[3]-[2]"])
    #expect(links([440, 715, 100], [400, 300, 350, 90]) == ["[0]-[0]", "[1]-[1, 2]", "[2]-[3]"])
  }

  @Test("of nothing are nothing")
  func empty() {
    #expect(links([], []).isEmpty)
    #expect(links([], [20]) == ["[]-[0]"])
  }

  @Test("are all in exactly one link, however many there are")
  func bounded() {
    var random = SplitMix(state: 5)
    let original = (0..<700).map { _ in 1 + random.below(900) }
    let edition = (0..<640).map { _ in 1 + random.below(900) }
    let links = ParagraphLengths(
      Shown.text(original.map { String(repeating: "x", count: $0) }.joined(separator: "\n\n")),
      Shown.text(edition.map { String(repeating: "x", count: $0) }.joined(separator: "\n\n"))
    ).links()
    #expect(links.flatMap(\.original) == Array(0..<700))
    #expect(links.flatMap(\.edition) == Array(0..<640))
  }
}
