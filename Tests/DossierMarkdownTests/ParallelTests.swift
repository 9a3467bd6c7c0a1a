import DossierCore
import Testing

@testable import DossierMarkdown

@Suite struct ParallelTests {
  @Test("Thousands of documents parsed at once give what they give one after the other")
  func parallel() async {
    var generator = RandomMarkdown(
      seed: 5,
      fragments: RandomMarkdown.everything + [
        "~~a~~", "*~~b~~*", "~c~ ", "www.example.com ", "https://a.example/~b ", "a@b.example ",
      ])
    let sources = (0..<4_000).map { _ in generator.document(upTo: 60) }
    #expect(sources.contains { $0.contains("~") } && sources.contains { !$0.contains("~") })
    let serial = sources.map(Self.compose)
    let parallel = await withTaskGroup(of: (Int, [String]).self) { group in
      let size = 50
      for start in stride(from: 0, to: sources.count, by: size) {
        group.addTask { (start, sources[start..<start + size].map(Self.compose)) }
      }
      var chunks: [Int: [String]] = [:]
      for await (start, texts) in group { chunks[start] = texts }
      return chunks.sorted { $0.key < $1.key }.flatMap(\.value)
    }
    #expect(parallel == serial)
    print("documents parsed at once: \(sources.count)")
  }

  private static func compose(_ source: String) -> String {
    let document = MarkdownDocument(source)
    return document.html() + document.plainText().text
  }

  @Test("Autolinks and strikethrough work in the same document")
  func extensions() {
    #expect(
      MarkdownDocument("~~a~~ www.example.com").html()
        == "<p><del>a</del> <a href=\"http://www.example.com\">www.example.com</a></p>\n")
  }
}
