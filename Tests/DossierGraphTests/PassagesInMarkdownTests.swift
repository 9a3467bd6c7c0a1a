import DossierCore
import DossierTesting
import QuoteAnchoring
import Testing

@testable import DossierModel

@Suite("Passages in Markdown")
struct PassagesInMarkdownTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let body: String
    let anchor: String
    let words: String
    var testDescription: String { anchor }
  }

  private static let body = """
    ## A heading of some length

    The *first* paragraph has a [link to somewhere](https://example.org/) and `code words` in it,
    and goes on over a line. It has **bold of its own** and a note.[^1]

    Then [[second|the other source]] stands here; [[trust]] too.

    - One item of a list
    - Another item of it

    | Name | Place |
    |---|---|
    | Thomson | London |
    | Carden | New York |

    > A quotation with “curly” marks -- and a dash.

    Twice it says so. Once more: twice it says so.

    [^1]: What the footnote says.
    """

  @Test(
    "are found across mark-up, blocks, cells and footnotes",
    arguments: [
      Case(body: body, anchor: "first paragraph has", words: "first paragraph has"),
      Case(body: body, anchor: "The *first* paragraph", words: "The first paragraph"),
      Case(body: body, anchor: "a link to somewhere and", words: "a link to somewhere and"),
      Case(
        body: body, anchor: "[link to somewhere](https://example.org/) and",
        words: "link to somewhere and"),
      Case(body: body, anchor: "code words in it", words: "code words in it"),
      Case(body: body, anchor: "in it, and goes on", words: "in it, and goes on"),
      Case(body: body, anchor: "some length The first", words: "some length The first"),
      Case(body: body, anchor: "a note. Then the other", words: "a note. Then the other"),
      Case(body: body, anchor: "**bold of its own** and a", words: "bold of its own and a"),
      Case(body: body, anchor: "of its own and **a note**", words: "a note"),
      Case(body: body, anchor: "Trust comes slowly. too", words: "Trust comes slowly. too"),
      Case(
        body: body, anchor: "[[second|the other source]] stands", words: "the other source stands"),
      Case(body: body, anchor: "of a list Another item", words: "of a list Another item"),
      Case(body: body, anchor: "Thomson London Carden", words: "Thomson London Carden"),
      Case(body: body, anchor: "New York A quotation", words: "New York A quotation"),
      Case(body: body, anchor: "with \"curly\" marks", words: "with “curly” marks"),
      Case(body: body, anchor: "marks - and a dash", words: "marks – and a dash"),
      Case(body: body, anchor: "Once more: **twice it says so**", words: "twice it says so"),
      Case(body: body, anchor: "the footnote says", words: "the footnote says"),
      Case(
        body: body, anchor: "One item […] of it", words: "One item of a list Another item of it"),
    ])
  func found(_ example: Case) async throws {
    let (dossier, diagnostics) = try await SmallDossier.dossier([
      "articles/second.md":
        "---\nlabel: The second\ntext: full\n---\n\(example.body.replacing("[[second", with: "[[first"))\n",
      "commentary/c.md":
        "---\nabout: second\n---\n> [!comment] ^here\n> \(example.anchor.replacing("[[second", with: "[[first"))\n\nA note.\n",
    ])
    #expect(diagnostics.map(\.message) == [])
    let passage = try #require(dossier.passages.first { $0.name == "here" })
    #expect(passage.exact == example.words)
    let article = dossier.articles[1].common.body
    let range = try #require(passage.range)
    let scalars = Array(article.plainText.unicodeScalars)
    let matched = String(String.UnicodeScalarView(scalars[range]))
    #expect(matched.split(whereSeparator: \.isWhitespace).joined(separator: " ") == example.words)
  }

  @Test(
    "are what readers see, with what is struck out",
    arguments: [
      ("We ~~will not~~ leave", "We w̶i̶l̶l̶ n̶o̶t̶ leave"), ("~~not~~ leave", "n̶o̶t̶ leave"),
      ("We **~~will not~~ leave** now", "w̶i̶l̶l̶ n̶o̶t̶ leave"), ("n̶o̶t̶ leave now", "n̶o̶t̶ leave now"),
      ("leave now", "leave now"), ("~~“don’t” né~~ so", "“̶d̶o̶n̶’̶t̶”̶ n̶é̶ so"),
      ("We […] leave", "We w̶i̶l̶l̶ n̶o̶t̶ leave"),
      ("We will not leave", nil), ("**will not** leave", nil), ("not leave", nil),
      ("We will ~~not~~ leave", nil), ("leave ~~now~~", nil),
    ])
  func struck(anchor: String, words: String?) async throws {
    let (dossier, diagnostics) = try await SmallDossier.dossier([
      "articles/second.md":
        "---\nlabel: The second\ntext: full\n---\n# One ~~two~~\n\nWe ~~will not~~ leave now, ~~“don’t” né~~ so.\n",
      "commentary/c.md":
        "---\nabout: second\n---\n> [!comment] ^here\n> \(anchor)\n\nA note.\n",
    ])
    let passage = try #require(dossier.passages.first { $0.name == "here" })
    #expect((passage.band == .found) == (words != nil), "\(described(diagnostics))")
    if let words { #expect(passage.exact == words) }
    let body = dossier.articles[1].common.body
    #expect(body.plainText.hasPrefix("One t̶w̶o̶\n\nWe w̶i̶l̶l̶ n̶o̶t̶ leave"))
    #expect(body.headings.map(\.id) == ["one-two"])
    #expect(body.wordCount == 10)
    let scalars = Array(body.plainText.unicodeScalars)
    let blocks = body.blocks.map { String(String.UnicodeScalarView(scalars[$0.range])) }
    #expect(blocks.first == "One t̶w̶o̶" && blocks.last?.hasPrefix("We w̶i̶l̶l̶") == true)
  }

  @Test("that are struck out keep the names that their letters give")
  func struckNames() async throws {
    func name(_ anchor: String) async throws -> String? {
      let (dossier, _) = try await SmallDossier.dossier([
        "articles/second.md": "---\nlabel: The second\ntext: full\n---\nWe ~~will~~ go.\n",
        "commentary/c.md": "---\nabout: second\n---\n> [!comment]\n> \(anchor)\n\nA note.\n",
      ])
      return dossier.passages.last?.name
    }
    let struck = try await name("We ~~will~~ go")
    let bare = try await name("We will go")
    #expect(struck == bare && struck?.hasPrefix("we-will-go-") == true)
  }

  @Test("in a footnote have their notes before the footnotes")
  func footnoteGroup() async throws {
    let (dossier, _) = try await SmallDossier.dossier([
      "articles/second.md":
        "---\nlabel: The second\ntext: full\n---\nWords.[^1]\n\n[^1]: A footnote.\n",
      "commentary/c.md": "---\nabout: second\n---\n> [!comment] ^here\n> A footnote.\n\nA note.\n",
    ])
    let segments = dossier.articles[1].common.body.segments
    guard segments.count == 3, case .apparatus = segments[1], case .html(let last) = segments[2]
    else {
      Issue.record("\(segments.count) segments")
      return
    }
    #expect(String(decoding: last.bytes, as: UTF8.self).contains("class=\"footnotes\""))
  }
}
