import DossierCore
import Testing

@testable import DossierMarkdown
@testable import TextAnalysis

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

  /// Long documents full of what makes cmark-gfm edit the table that parsers share, rendered by
  /// cmark-gfm itself, so that most of the time is spent where parses could meet.
  @Test("Parses that overlap do not take one another's special characters")
  func overlapping() async {
    let line = "see www.example.com, https://a.example/b: *or* a@b.example now\n"
    let plain = String(repeating: line, count: 200)
    let struck = plain + String(repeating: "*~~gone~~* and ~~*so*~~ " + line, count: 100)
    let expected = [Self.render(plain), Self.render(struck)]
    let wrong = await withTaskGroup(of: Int.self) { group in
      for task in 0..<16 {
        group.addTask {
          (0..<100).count { number in
            let isStruck = (number + task) % 4 == 0
            return Self.render(isStruck ? struck : plain) != expected[isStruck ? 1 : 0]
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  private static func render(_ text: String) -> String {
    let file = SourceFile(path: "a.md", text: text)
    let source = PlaceholderSource(file: file, range: 0..<file.bytes.count, findsLinks: false)
    return CmarkTree(parsing: source, syntax: .dossier).rendered(options: 0)
  }

  @Test("Autolinks and strikethrough work in the same document")
  func extensions() {
    #expect(
      MarkdownDocument("~~a~~ www.example.com").html()
        == "<p><del>a</del> <a href=\"http://www.example.com\">www.example.com</a></p>\n")
  }
}
