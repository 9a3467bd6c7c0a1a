import DossierCore
import Testing

@testable import DossierPassages
@testable import DossierQuotations
@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("Text fragments")
struct TextFragmentTests {
  @Test(
    "are escaped so that nothing of the words is taken for the directive's own",
    arguments: [
      (TextFragment(start: "wall"), "text=wall"),
      (TextFragment(start: "the wall"), "text=the%20wall"),
      (TextFragment(start: "push-out-and-shut"), "text=push%2Dout%2Dand%2Dshut"),
      (TextFragment(start: "first, second"), "text=first%2C%20second"),
      (TextFragment(start: "R&D"), "text=R%26D"),
      (TextFragment(start: "100 % #1 a=b?"), "text=100%20%25%20%231%20a%3Db%3F"),
      (TextFragment(start: "isn’t"), "text=isn%E2%80%99t"),
      (TextFragment(start: "é 和解 👩"), "text=%C3%A9%20%E5%92%8C%E8%A7%A3%20%F0%9F%91%A9"),
      (TextFragment(start: "a.b_c~d"), "text=a.b_c~d"),
      (
        TextFragment(start: "a\"b'c<d>e!(f)*;:@/\\"),
        "text=a%22b%27c%3Cd%3Ee%21%28f%29%2A%3B%3A%40%2F%5C"
      ),
      (TextFragment(start: "a b", end: "c-d"), "text=a%20b,c%2Dd"),
      (TextFragment(prefix: "x-y", start: "a"), "text=x%2Dy-,a"),
      (TextFragment(start: "a", suffix: "x, y"), "text=a,-x%2C%20y"),
      (TextFragment(prefix: "p", start: "a", end: "b", suffix: "s"), "text=p-,a,b,-s"),
    ] as [(TextFragment, String)])
  func escaping(fragment: TextFragment, directive: String) {
    #expect(fragment.directive == directive)
  }

  @Test("follow an address's own fragment")
  func address() {
    let fragment = TextFragment(start: "a")
    #expect(fragment.address(on: "https://a.org/b?c=d") == "https://a.org/b?c=d#:~:text=a")
    #expect(fragment.address(on: "https://a.org/b#e") == "https://a.org/b#e:~:text=a")
  }

  @Test("are written into pages as they are")
  func written() {
    var buffer = OutputBuffer()
    let address = TextFragment(start: "R&D, é").address(on: "https://a.org/b")
    buffer.appendExternalURL(address)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == address)
  }

  private func fragment(_ words: String, in text: String, times: Int = 0) throws -> String? {
    let paragraphs = text.split(separator: "\n\n").map(String.init)
    var plain = PlainText()
    for paragraph in paragraphs {
      if !plain.scalars.isEmpty { plain.scalars += ["\n", "\n"] }
      let start = plain.scalars.count
      plain.scalars += Array(paragraph.unicodeScalars)
      plain.blocks.append(start..<plain.scalars.count)
    }
    let all = Array(words.unicodeScalars)
    let start = try #require(
      plain.scalars.indices.filter { plain.scalars[$0...].starts(with: all) }.dropFirst(times).first
    )
    let original = ComparedOriginal(OriginalText(PassageSearch(plain), path: "a"))
    return original.fragment(of: start..<start + all.count)?.directive
  }

  @Test("name few words whole, and whole words alone")
  func whole() throws {
    #expect(
      try fragment("the wall fell,", in: "In the end the wall fell, they say.")
        == "text=the%20wall%20fell")
    #expect(try fragment("“wall”", in: "the “wall” fell") == "text=wall")
  }

  @Test("tell words from others by what stands before or after them")
  func context() throws {
    let text = "One wall stood. The wall fell. A wall stood there."
    #expect(try fragment("wall", in: text, times: 1) == "text=The-,wall")
    #expect(try fragment("wall stood", in: text, times: 1) == "text=A-,wall%20stood")
    #expect(try fragment("wall", in: "wall fell. Wall stood.") == "text=wall,-fell")
    #expect(try fragment("wall", in: "wall\n\nwall") == nil)
  }

  @Test("name many words, or words of several paragraphs, by their ends")
  func ends() throws {
    let long = (0..<40).map { "word\($0)" }.joined(separator: " ")
    #expect(
      try fragment(long, in: "So \(long), and so on.")
        == "text=word0%20word1%20word2,word37%20word38%20word39")
    #expect(
      try fragment(
        "is one of them.\n\nTwo is the next", in: "One is one of them.\n\nTwo is the next of them.")
        == "text=is%20one%20of,is%20the%20next")
    let twice = "a b c x d e f. a b c y d e f. \(long)"
    #expect(
      try fragment("a b c y d e f. \(long)", in: twice)
        == "text=a%20b%20c%20y,word37%20word38%20word39")
  }

  @Test("are remembered as how many words they name", arguments: ["whole", "3,4"])
  func shape(spelling: String) {
    #expect(FragmentShape(spelled: spelling[...])?.spelling == spelling)
  }

  @Test(
    "are not read from what is no such thing",
    arguments: ["", "-", "3", "0,1", "1,", "3,4,5", "+3,4", "a,b", "Whole"])
  func badShape(spelling: String) { #expect(FragmentShape(spelled: spelling[...]) == nil) }
}
