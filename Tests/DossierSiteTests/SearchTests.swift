import DossierBuild
import DossierCore
import Foundation
import Testing
import TypedTemplates

@testable import DossierExports
@testable import DossierModel
@testable import DossierPages
@testable import DossierSite
@testable import DossierTheme
@testable import StaticSearch

struct SearchTests {
  private func words(_ text: String) -> [String] {
    var reader = WordReader()
    var words: [String] = []
    var text = text
    text.withUTF8 { reader.read($0) { words.append(String(decoding: $0, as: UTF8.self)) } }
    return words
  }

  /// A text with its words; `Tests/Browser/test_search.py` runs the same table through the script.
  struct Parting: Decodable {
    let text: String
    let words: [String]

    init(from decoder: any Decoder) throws {
      var values = try decoder.unkeyedContainer()
      text = try values.decode(String.self)
      words = try values.decode([String].self)
    }

    static func table() throws -> [Parting] {
      let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Words/parting.json")
      return try JSONDecoder().decode([Parting].self, from: Data(contentsOf: file))
    }
  }

  @Test("Words are parted and folded")
  func parting() throws {
    let table = try Parting.table()
    #expect(table.count > 20)
    for row in table { #expect(words(row.text) == row.words, "\(row.text)") }
  }

  @Test("What words with hyphens between them are together is told beside them")
  func compounds() {
    var reader = WordReader()
    var compounds: [String] = []
    var text =
      "co-operation, MH-17 2016-11 co‐op- a--b state-of-the-art one-of-a-kind-things 東-京 x-y"
    text.withUTF8 {
      reader.read($0, compound: { compounds.append(String(decoding: $0, as: UTF8.self)) }, { _ in })
    }
    #expect(compounds == ["cooperation", "mh17", "coop", "stateoftheart", "xy"])
  }

  @Test("Words are the same after others, and however long they are")
  func memory() throws {
    let table = try Parting.table()
    let long = String(repeating: "Aé", count: 5_000)
    let whole = table.map(\.text).joined(separator: "\n") + "\n" + long
    #expect(words(whole) == table.flatMap(\.words) + [String(repeating: "ae", count: 5_000)])
  }

  @Test(
    "Numbers are read back as they were written",
    arguments: [0, 1, 44, 45, 46, 89, 90, 2024, 2025, 91_124, 91_125, 1_000_000])
  func numbers(_ number: Int) {
    var output = OutputBuffer()
    output.append(compact: number)
    output.append(compact: 7)
    var reader = CompactReader(output.bytes)
    #expect(reader.number() == number)
    #expect(reader.number() == 7)
    let unsafe = [UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: " ")]
    #expect(output.bytes.allSatisfy { !unsafe.contains($0) && (0x21...0x7E).contains($0) })
  }

  @Test("Words and postings are read back from their files, as many files as there are")
  func shards() throws {
    var counts = WordCounts()
    let means = WordCounts.Means(body: 1, notes: 1)
    for number in 0..<900 {
      counts.add(document(of: number).indexed, number: number, means: means)
    }
    let shards = WordShards(SearchIndex([counts.run]))
    #expect(shards.words.count > 1 && shards.postings.count > 1 && shards.endings.count > 1)
    var found: [String: [Int]] = [:]
    for shard in shards.words {
      let entries = CompactReader.words(of: shard.text, from: shard.postings)
      #expect(entries.first?.word == shard.first)
      for entry in entries {
        var reader = CompactReader(shards.postings[entry.shard], at: entry.offset)
        found[entry.word] = reader.postings(entry.count).map(\.document)
      }
    }
    #expect(found["every"] == Array(0..<900))
    #expect(found["élan"] == nil)
    #expect(found["elan"] == [450])
    for number in 0..<900 {
      #expect(found["w\(number * 7919)x"] == [number], "\(number)")
      #expect(found["\(number % 10)mod"]?.contains(number) == true)
    }
    let endings = shards.endings.flatMap { CompactReader.endings(of: $0.text) }
    #expect(endings.count == found.count)
    #expect(endings == endings.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(
      Set(endings.map { String($0.unicodeScalars.reversed().map(Character.init)) })
        == Set(found.keys))
  }

  private func document(of number: Int) -> SearchDocument {
    var body = ComposedBody.empty
    body.plainText =
      "every \(number % 10)mod w\(number * 7919)x " + (number == 450 ? "élan 𐐷𐐸 𐐷𐐹" : "")
      + (0..<20).map { "x\(number * 31 + $0)y" }.joined(separator: " ")
    body.wordCount = 24
    let link = Shared(
      EntryLinkRecord(
        kind: "article", kindLabel: "Article", id: "a", title: "every", short: "every",
        url: .site("a.html"), attribution: nil, whoseWords: nil))
    return SearchDocument(
      link: link, titleField: .title, about: [], passages: [], notes: [], body: body, noteLabels: []
    )
  }

  @Test(
    "A word in a title says more of an entry than the same word in its body, and a long body less")
  func weights() throws {
    var counts = WordCounts()
    for (number, entry) in [("tie", "x", 10), ("x", "tie", 10), ("x", "tie", 90)].enumerated() {
      var body = ComposedBody.empty
      body.plainText = entry.1
      body.wordCount = entry.2
      let link = Shared(
        EntryLinkRecord(
          kind: "article", kindLabel: "Article", id: "a", title: entry.0, short: entry.0,
          url: .site("a.html"), attribution: nil, whoseWords: nil))
      counts.add(
        SearchDocument(
          link: link, titleField: .title, about: [], passages: [], notes: [], body: body,
          noteLabels: []
        ).indexed, number: number, means: .init(body: 40, notes: 1))
    }
    var levels: [Int] = []
    SearchIndex([counts.run]).forEachWord { word, count, postings in
      guard word.elementsEqual("tie".utf8) else { return }
      var reader = CompactReader(postings.bytes)
      levels = reader.postings(count).map(\.level)
    }
    #expect(levels.count == 3 && levels[0] > levels[1] && levels[1] > levels[2])
  }

  @Test("The index is the same however the entries are parted among tasks")
  func determinism() {
    let means = WordCounts.Means(body: 24, notes: 1)
    var whole = WordCounts()
    for number in 0..<40 { whole.add(document(of: number).indexed, number: number, means: means) }
    let parts = [0..<13, 13..<14, 14..<40].map { run in
      var counts = WordCounts()
      for number in run { counts.add(document(of: number).indexed, number: number, means: means) }
      return counts.run
    }
    let one = WordShards(SearchIndex([whole.run]))
    let other = WordShards(SearchIndex(parts))
    #expect(one.words.map(\.text) == other.words.map(\.text))
    #expect(one.postings == other.postings)
    #expect(one.endings.map(\.text) == other.endings.map(\.text))
  }

  @Test("The files of a site's index are the same each time, and hold every entry once")
  func files() async throws {
    let first = render(await SearchFiles.all(try Fixture().model))
    let second = render(await SearchFiles.all(try Fixture().model))
    #expect(first.map(\.path) == second.map(\.path))
    #expect(first.map(\.text) == second.map(\.text))
    #expect(
      first.map(\.path)
        == ["index", "words-0", "endings-0", "postings-0", "texts-0"].map {
          "data/search/\($0).js"
        })
    let texts = try #require(first.last?.text)
    for url in ["articles/a-digest", "arguments/held", "experts/ada", "events/vote", "pages/about"]
    {
      #expect(texts.components(separatedBy: "\"\(url).html\"").count == 2, "\(url)")
    }
    #expect(texts.contains("The editors’ digest"))
    #expect(texts.contains("[\"note-cost\",\"See x\",\"Dispute\"]"))
  }

  @Test(
    "Without search there is no page for it, no index, no script and no link",
    arguments: [true, false])
  func leftOut(isThere: Bool) async throws {
    var fixture = try Fixture()
    fixture.dossier.settings.search = isThere ? .on : .off
    let (loaded, _) = SiteTheme.load(
      ThemeFiles(builtIn: ThemeFiles.builtIn, own: []), settings: fixture.dossier.settings)
    let (pages, diagnostics) = await Site.pages(of: fixture.dossier, theme: try #require(loaded))
    #expect(diagnostics.isEmpty)
    #expect(pages.contains { $0.path.contains("search") } == isThere)
    for page in render(pages) where page.path.hasSuffix(".html") {
      #expect(
        page.text.contains("search.html") == isThere || page.path.hasPrefix("articles/old"),
        "\(page.path)")
    }
  }

  @Test("A result leads to the block that holds its words")
  func blocks() {
    var body = ComposedBody.empty
    body.plainText = "Élan\n\nTwo words\n\nA note"
    body.blocks = [
      .init(id: "elan", range: 0..<4), .init(id: "b-2", range: 6..<15),
      .init(id: "fn-1", range: 17..<23),
    ]
    let link = Shared(
      EntryLinkRecord(
        kind: "article", kindLabel: "Article", id: "a", title: "T", short: "T",
        url: .site("a.html"),
        attribution: nil, whoseWords: nil))
    let document = SearchDocument(
      link: link, titleField: .title, about: ["Ada"], passages: [], notes: [], body: body,
      noteLabels: [])
    #expect(document.blocks.map { $0.fragment ?? "-" } == ["-", "elan", "b-2", "fn-1"])
    #expect(document.blocks.map { String($0.text) } == ["Ada", "Élan", "Two words", "A note"])
  }

  private func render(_ pages: [SitePage]) -> [(path: String, text: String)] {
    pages.map { page in
      guard case .rendered(let render) = page.content else { return (page.path, "") }
      var output = OutputBuffer()
      render(&output)
      return (page.path, output.text)
    }
  }
}
