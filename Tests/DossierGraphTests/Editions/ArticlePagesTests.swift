import Foundation
import Testing

@testable import Collation

@Suite("Of a page as it was copied")
struct ArticlePagesTests {
  private static let body = [
    "The ships that left the harbour that morning carried grain for three cities, as they had done every week since the spring.",
    "Why the harbour silted up",
    "Behind them the customs house stood open, its clerks gone to the square, where a crowd was waiting for news of the siege.",
    "He laughed.",
    "No one had told the garrison, whose captain was asleep above the bakery while his men played cards in the yard below.",
  ]

  @Test("navigation, title, share buttons, tags and closing notes are no text of the article")
  func boilerplate() {
    let page =
      [
        "Home > News > Grain for three cities. What the ships carried.", "12 views 3 min 0 Comment",
        "Grain for three cities. What the ships carried.", "By Ann Author", "May 16, 1617",
        "Share on Facebook Share on Twitter",
      ] + Self.body + [
        "Ann Author is a historian of trade at the college of the harbour and has written three books on grain.",
        "This article first appeared in The Harbour Post.", "Tags: grain, ships", "Recent posts",
        "Sign up for our newsletter.", "© 1617 The Harbour Post",
      ]
    let pages = ArticlePages(
      original: Shown.text(page.joined(separator: "\n\n")),
      .init(
        titles: ["Grain for three cities. What the ships carried."], authors: ["Ann Author"],
        publishers: ["The Harbour Post"]),
      edition: Shown.text(Self.body.joined(separator: "\n\n")), .init())
    #expect(pages.original.lines == Self.body)
    #expect(pages.edition.lines == Self.body)
  }

  @Test("paragraphs that the other page has are text, however short")
  func sharedEnds() {
    let article = ["Foreword"] + Self.body + ["He laughed again."]
    let pages = ArticlePages(
      original: Shown.text((["Menu"] + article + ["Contact"]).joined(separator: "\n\n")), .init(),
      edition: Shown.text((["Print"] + article + ["Imprint"]).joined(separator: "\n\n")), .init())
    #expect(pages.original.lines == article)
    #expect(pages.edition.lines == article)
  }

  @Test("a page in which nothing looks like prose is taken whole")
  func verse() {
    let verse = "grey morning\n\ngrey harbour\n\nno ship"
    let pages = ArticlePages(
      original: Shown.text(verse), .init(), edition: Shown.text(verse), .init())
    #expect(pages.original.lines.count == 3)
  }
}

@Suite(
  "The two pages of the showcase",
  .enabled(if: SourcePages.arePresent, "the source texts are not here"))
struct SourcePagesTests {
  @Test("are collated whole: all that both have is recognised, and nothing that is the pages' own")
  func figures() throws {
    let (original, edition) = try SourcePages.read()
    let pages = ArticlePages(
      original: original, SourcePages.originalMetadata, edition: edition,
      SourcePages.editionMetadata)
    let collation = Collation(of: pages.edition, with: pages.original)
    let outline = CollationOutline(collation, of: pages.edition, with: pages.original)
    #expect(
      outline.rows.map(\.fate) == Array(repeating: .kept, count: 12)
        + Array(repeating: .cut, count: 6))
    #expect(outline.figures.originalWords == .init(kept: 643, alone: 388))
    #expect(outline.figures.editionWords == .init(kept: 643))
    #expect(outline.figures.keptPercent == 62)
    #expect(pages.original.lines.first?.hasPrefix("On Tuesday") == true)
    #expect(pages.original.lines.last?.hasPrefix("The Cold War") == true)
    #expect(pages.edition.lines.last?.hasPrefix("3)") == true)
  }

  @Test("have one headline, which the edition splits and writes with other capitals")
  func headline() {
    let collation = TitleCollation(
      original: SourcePages.originalMetadata.titles, edition: SourcePages.editionMetadata.titles)
    #expect(collation.figures.originalWords == .init(kept: 15))
    #expect(collation.figures.editionWords == .init(kept: 15))
    #expect(collation.runs.count == 7)
  }
}

enum SourcePages {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared/sources").standardizedFileURL

  static let arePresent = FileManager.default.fileExists(
    atPath: folder.appending(path: "three-reasons.txt").path)

  static let originalMetadata = ArticleExtent.Metadata(
    titles: ["Trump claims he wants closer ties with Russia. Here are 3 reasons that won’t fly."],
    authors: ["Aleksandar Matovski"], publishers: ["The Washington Post"])
  static let editionMetadata = ArticleExtent.Metadata(
    titles: [
      "Trump Claims he Wants Closer Ties with Russia", "Here are 3 reasons that won’t fly.",
    ],
    publishers: ["World Affairs Council of Western Michigan"])

  static func read() throws -> (original: CollatedText, edition: CollatedText) {
    func text(_ name: String) throws -> CollatedText {
      Shown.text(try String(contentsOf: folder.appending(path: name), encoding: .utf8))
    }
    return (try text("three-reasons.txt"), try text("three-reasons-abridged.txt"))
  }
}

extension CollatedText {
  /// Each paragraph's words.
  var lines: [String] { wordsOfParagraphs.map { text($0) } }
}
