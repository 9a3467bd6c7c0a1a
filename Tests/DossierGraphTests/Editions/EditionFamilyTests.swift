import DossierCore
import DossierTesting
import Testing

@testable import Collation
@testable import DossierGraph
@testable import DossierModel
@testable import TextAnalysis

@Suite("Editions of one article")
struct EditionFamilyTests {
  private static let notes = """
    ---
    about: first
    by: jane
    date: 2026-11-20
    ---
    > [!comment] ^wall
    > the wall stood for many years

    A note.

    > [!comment] ^night
    > Trust is lost in a night

    Another.

    > [!comment] ^guards
    > the guards went home without a word

    A third.
    """
  private static let first = """
    Trust is lost in a night, and the wall stood for many years after that.

    It is rebuilt slowly or not at all, says Adam Smith, and nobody knows why it should be so.

    In the end the guards went home without a word.
    """
  private static let second = """
    Trust is lost in one single night, and the wall stood for many years after that.

    It is rebuilt slowly or not at all, says Adam Smith, and nobody knows why it should be so.
    """

  private func dossier(
    _ changes: [String: String] = [:], options: ComposeOptions = ComposeOptions()
  ) async throws -> (dossier: Dossier, diagnostics: [Diagnostic]) {
    try await SmallDossier.dossier(
      [
        "articles/first.md": "---\ntitle: The first\ntext: full\n---\n\(Self.first)\n",
        "articles/second.md": """
        ---
        title: The Second
        text: full
        edition-of: first
        edition: abridged
        ---
        \(Self.second)

        """,
        "arguments/trust.md": """
        ---
        claim: Trust comes slowly.
        question: main
        positions: [{expert: adam, stance: for, cite: {in: first, quote: It is rebuilt slowly or not at all}}]
        ---
        """,
        "commentary/first.md": Self.notes,
      ].merging(changes) { $1 }, options: options)
  }

  @Test("have other words where one of them strikes words out")
  func struck() async throws {
    let struck = Self.second.replacing("is lost", with: "~~is~~ lost")
    let (dossier, diagnostics) = try await dossier([
      "articles/first.md": "---\ntitle: The first\ntext: full\n---\n\(struck)\n"
        .replacing("in one single night", with: "in a night"),
      "articles/second.md":
        "---\ntitle: The Second\ntext: full\nedition-of: first\nedition: abridged\n---\n\(Self.second)\n"
        .replacing("in one single night", with: "in a night"),
      "commentary/first.md": "---\nabout: first\n---\n> [!comment] ^wall\n> the wall stood\n\nA.\n",
    ])
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty, "\(described(diagnostics))")
    let collation = try #require(dossier.articles[1].collation)
    #expect(collation.outline.rows.map(\.fate) == [.changed, .kept])
    let words = try #require(collation.texts.original)
    #expect(words.text(0..<3) == "Trust i̶s̶ lost")
    let survivor = try #require(dossier.articles[1].survivors.first)
    #expect(survivor.words == "the wall stood" && !survivor.isReworded)
  }

  @Test("have as many words as their letters make, struck out or not")
  func struckWords() {
    var plain = PlainText(blocks: ["Not so — 你好, it isn’t né."])
    let letters = CollatedText(plain)
    plain.struck = [4..<12, 15..<25]
    let struck = CollatedText(plain)
    #expect(struck.words.count == letters.words.count)
    #expect(WordCount.words(in: struck.scalars) == WordCount.words(in: letters.scalars))
    let words = struck.scalars(of: 1..<3)
    #expect(struck.range(ofOriginal: struck.original(words)) == words)
  }

  @Test("are collated from their bodies where both are full")
  func full() async throws {
    let (dossier, diagnostics) = try await dossier()
    #expect(diagnostics.isEmpty)
    let collation = try #require(dossier.articles[1].collation)
    #expect(collation.original == Key(0))
    #expect(collation.outline.rows.map(\.fate) == [.changed, .kept, .cut])
    #expect(collation.texts.rows.count == 3)
    #expect(dossier.articles[0].collation == nil)
  }

  @Test("show a note of one on the other where its passage survives, and say where it was cut")
  func survival() async throws {
    let (dossier, _) = try await dossier()
    let fates = Dictionary(
      uniqueKeysWithValues: dossier.passages.compactMap { passage in
        passage.survivals.first.map { (passage.name, $0) }
      })
    #expect(fates["wall"]?.fate == .kept)
    #expect(fates["wall"]?.fragment == "p-from.first.wall")
    #expect(fates["night"]?.fate == .reworded)
    #expect(fates["guards"]?.fate == .cut)
    #expect(fates["guards"]?.fragment == nil)
    let survivors = dossier.articles[1].survivors
    #expect(survivors.map(\.marker) == ["a", "b", "c"])
    #expect(survivors.map(\.isReworded) == [true, false, false])
    #expect(survivors.map(\.words).contains("Trust is lost in one single night,"))
    let cited = survivors.filter { !dossier.passages[$0.passage].uses.isEmpty }
    #expect(cited.map(\.words) == ["It is rebuilt slowly or not at all,"])
  }

  @Test("show what positions and events cite of one on the other, and say where it was cut")
  func uses() async throws {
    let (dossier, diagnostics) = try await dossier([
      "commentary/first.md": Self.notes + """


        > [!passage] ^slowly
        > It is rebuilt slowly or not at all

        > [!passage] ^home
        > the guards went home
        """,
      "arguments/trust.md": """
      ---
      claim: Trust comes slowly.
      question: main
      positions:
        - {expert: adam, stance: for, cite: first^slowly}
        - {expert: adam, stance: for, basis: quoted, cite: first^home}
      ---
      """,
      "events/shared.md": """
      ---
      title: The wall fell
      date: 1989-11-09
      sources: [{cite: first^slowly}, {cite: first^home}]
      ---
      """,
    ])
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
    let cited = dossier.articles[1].survivors.map { dossier.passages[$0.passage] }
      .filter { !$0.uses.isEmpty }
    #expect(cited.map(\.name) == ["slowly"])
    for name in ["slowly", "home"] {
      let passage = try #require(dossier.passages.first { $0.name == name })
      let kinds = passage.uses.map { use in
        switch use {
        case .position: "position"
        case .relation: "relation"
        case .event: "event"
        }
      }
      #expect(kinds.sorted() == ["event", "position"])
      #expect(passage.survivals.map(\.fate) == [name == "home" ? .cut : .kept])
    }
  }

  @Test("mark survivors in the text, each with the place to which its marker leads")
  func marks() async throws {
    let (dossier, _) = try await dossier()
    let body = dossier.articles[1].common.body
    let html = body.segments.map { segment -> String in
      guard case .html(let html) = segment else { return "" }
      return String(decoding: html.bytes, as: UTF8.self)
    }.joined()
    #expect(html.contains("id=\"p-from.first.wall\""))
    #expect(html.contains("href=\"#cite-from.first.wall\""))
    let placed = body.segments.flatMap { segment -> [Int] in
      if case .apparatus(let apparatus) = segment { apparatus.survivors } else { [] }
    }
    #expect(placed.sorted() == [0, 1, 2])
  }

  @Test("follow a passage through a chain of editions, changed on the way")
  func chain() async throws {
    let (dossier, _) = try await dossier([
      "articles/third.md": """
      ---
      title: The third
      text: full
      edition-of: second
      edition: reprint
      ---
      \(Self.second)

      """
    ])
    let night = try #require(dossier.passages.first { $0.name == "night" })
    #expect(night.survivals.map(\.article.index) == [1, 2])
    #expect(night.survivals.map(\.fate) == [.reworded, .reworded])
    #expect(dossier.articles[2].collation?.outline.figures.keptPercent == 100)
    #expect(dossier.articles[2].survivors.count == 3)
  }

  @Test("in two languages are compared by paragraph only, and no note is carried over")
  func translation() async throws {
    let (dossier, _) = try await dossier([
      "articles/first.md": """
      ---
      title: The first
      text: full
      ---
      \(Self.first) \(String(repeating: "They left one after the other. ", count: 8))

      """,
      "articles/second.md": """
      ---
      title: Die Erste
      text: full
      edition-of: first
      edition: translation
      ---
      In einer Nacht ist das Vertrauen verloren, und die Mauer stand danach noch viele Jahre.

      Langsam oder gar nicht, sagt Adam Smith, wird es wieder aufgebaut, und niemand weiß, warum das so ist.

      """,
    ])
    let collation = try #require(dossier.articles[1].collation)
    #expect(collation.outline.rows.map(\.fate) == [.translated, .translated, .cut])
    #expect(collation.titles == nil)
    #expect(dossier.articles[1].survivors.isEmpty)
    #expect(dossier.passages.flatMap(\.survivals).isEmpty)
  }

  @Test("of which one is a digest are not collated from it")
  func digest() async throws {
    let (dossier, _) = try await dossier([
      "articles/second.md":
        "---\ntitle: The Second\ntext: digest\nedition-of: first\nedition: abridged\n---\n\(Self.second)\n"
    ])
    #expect(dossier.articles[1].collation == nil)
    #expect(dossier.articles[1].survivors.isEmpty)
  }
}
