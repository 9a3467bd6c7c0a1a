import DossierCore
import Testing

@testable import DossierGraph
@testable import DossierModel
@testable import DossierPassages
@testable import QuoteAnchoring

@Suite("Passages of an edited text")
struct FollowingTests {
  static let article = RememberedDossier.article

  @Test("are followed, and their notes stay beside them")
  func carried() async throws {
    let dossier = try await RememberedDossier()
    let edited = Self.article.replacing("rebuilt slowly", with: "built again slowly")
    let composition = try await dossier.composition(edited)
    #expect(composition.diagnostics.map(\.id) == [.passageCarried])
    #expect(composition.diagnostics.first?.severity == .hint)
    #expect(composition.diagnostics.first?.suggestion?.contains("dossier passages --fix") == true)
    let passage = try #require(composition.passages.first)
    #expect(passage.match.band == .carried)
    #expect(passage.range != nil)
    #expect(passage.matched?.hasSuffix("slowly or not at all") == true)
    #expect(passage.sought == "rebuilt slowly or not at all")
    let linked = Dossier.link(composition).dossier
    #expect(linked.passages.map(\.band) == [.carried, .found])
    #expect(linked.passages.first?.exact == passage.matched)
  }

  @Test("keep what was remembered of them until they stand exactly again")
  func kept() async throws {
    let dossier = try await RememberedDossier()
    let before = try await dossier.composition(Self.article).lockLines
    let edited = Self.article.replacing("rebuilt slowly", with: "built again slowly")
    let after = try await dossier.composition(edited).lockLines
    #expect(after.contains(before[0]))
    #expect(after.count { LockedPassage($0) != nil } == 2)
    let gone = try await dossier.composition(
      Self.article.replacing("slowly or not at all", with: "x"))
    #expect(gone.lockLines.contains(before[0]))
    let none = try await dossier.composition(Self.article, notes: "Nothing.")
    #expect(none.lockLines.isEmpty)
    #expect(!none.hasLock)
  }

  @Test("keep the earlier text they stood in as long as they are not found, and no longer")
  func keptWords() async throws {
    let dossier = try await RememberedDossier()
    let words = { (composition: Composition) in composition.lockLines.compactMap { LockedWords($0) }
    }
    let before = words(try await dossier.composition(Self.article))
    #expect(before.count == 1)
    let edited = Self.article.replacing("rebuilt slowly", with: "built again slowly")
    let carried = try await dossier.composition(edited)
    #expect(Set(words(carried)).count == 2)
    #expect(words(carried).contains(before[0]))
    let lock = PassageLock.read(SourceFile(path: PassageLock.path, bytes: carried.lock)).lock
    let again = try await RememberedDossier.compose(edited, RememberedDossier.notes, lock)
    #expect(again.lock == carried.lock)
    #expect(again.passages.map(\.match.band) == [.carried, .found])
    let restored = try await RememberedDossier.compose(Self.article, RememberedDossier.notes, lock)
    #expect(words(restored) == before)
  }

  @Test("are followed with a lock from before words were remembered")
  func oldLock() async throws {
    let dossier = try await RememberedDossier()
    let lines = try await dossier.composition(Self.article).lockLines
    let old = lines.compactMap { LockedPassage($0) }.map { passage in
      var quote = passage.quote
      quote.chunks = nil
      return LockLine(LockedPassage(entry: passage.entry, anchor: passage.anchor, quote: quote))
    }
    let lock = PassageLock.read(
      SourceFile(path: PassageLock.path, bytes: PassageLock.bytes(of: old))
    ).lock
    let edited = Self.article.replacing("rebuilt slowly", with: "built again slowly")
    let composition = try await RememberedDossier.compose(edited, RememberedDossier.notes, lock)
    #expect(composition.passages.map(\.match.band) == [.carried, .found])
  }

  @Test("that are gone are lost, and say so")
  func lost() async throws {
    let dossier = try await RememberedDossier()
    let edited = Self.article.replacing(
      "It is rebuilt slowly or not at all, says Adam Smith, and nobody knows why.", with: "")
    let composition = try await dossier.composition(edited)
    #expect(composition.diagnostics.map(\.id) == [.passageNotFound])
    let passage = try #require(composition.passages.last)
    #expect(passage.match.band == .lost)
    #expect(passage.range == nil)
    #expect(passage.request.name == "slow")
  }

  @Test("that may be others wait at the end, with both texts shown and their words marked")
  func review() async throws {
    let notes = "> [!comment] ^guards\n> the guards went home without a word\n\nA."
    let dossier = try await RememberedDossier(notes: notes)
    let composition = try await dossier.composition(
      "Something else entirely.\n\nThe guards went home with hardly a word.", notes: notes)
    let diagnostic = try #require(composition.diagnostics.first)
    #expect(composition.diagnostics.count == 1)
    #expect(diagnostic.id == .passageReview, "\(composition.passages.map(\.match))")
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.notes.first?.contains("**") == true)
    #expect(diagnostic.notes.last?.contains("guards") == true)
    let passage = try #require(composition.passages.first)
    #expect(passage.range == nil)
    #expect(passage.matched?.contains("hardly") == true)
    let linked = Dossier.link(composition).dossier
    #expect(linked.passages.first?.exact == "the guards went home without a word")
    #expect(linked.passages.first?.match.range != nil)
  }

  @Test("that stand several times by now are told apart by what is remembered, and by that alone")
  func several() async throws {
    let notes = "> [!comment] ^slow\n> rebuilt slowly\n\nA."
    let dossier = try await RememberedDossier(notes: notes)
    let edited = "What was never rebuilt slowly needs no wall.\n\n" + Self.article
    let chosen = try await dossier.composition(edited, notes: notes)
    #expect(chosen.diagnostics.map(\.id) == [.passageNotUnique])
    #expect(chosen.diagnostics.first?.severity == .hint)
    let range = try #require(chosen.passages.first?.range)
    #expect(range.lowerBound > 60)
    #expect(
      chosen.lockLines == (try await dossier.composition(Self.article, notes: notes).lockLines))
    let blind = try await RememberedDossier.compose(edited, notes, PassageLock())
    #expect(blind.diagnostics.map(\.id) == [.passageNotUnique])
    #expect(blind.diagnostics.first?.severity == .error)
    #expect(blind.passages.first?.range == nil)
  }

  @Test("whose words stand elsewhere without their context are not moved there")
  func otherPlace() async throws {
    let other = "\n\nNobody saw the wall behind the red car of the minister."
    let notes = "> [!comment] ^wall\n> In the end **the wall** fell, and\n\nA."
    let both = try await RememberedDossier.compose(Self.article + other, notes, PassageLock())
    let lock = PassageLock.read(SourceFile(path: PassageLock.path, bytes: both.lock)).lock
    let composition = try await RememberedDossier.compose(
      Self.article.prefix { $0 != "\n" } + other, notes, lock)
    #expect(composition.passages.first?.match.place == nil)
  }

  @Test("are followed by the better of two memories that a merge has left")
  func twoMemories() async throws {
    let dossier = try await RememberedDossier()
    var lines = try await dossier.composition(Self.article).lockLines
    let first = try #require(LockedPassage(lines[0]))
    let other = LockedPassage(
      entry: first.entry, anchor: first.anchor,
      quote: TextQuote(
        exact: "rebuilt slowly or not at all", prefix: "quite other ", suffix: " words"))
    lines.insert(LockLine(other), at: 0)
    let bytes = PassageLock.bytes(of: lines)
    let lock = PassageLock.read(SourceFile(path: PassageLock.path, bytes: bytes)).lock
    let edited = Self.article.replacing("rebuilt slowly", with: "built again slowly")
    let composition = try await RememberedDossier.compose(edited, RememberedDossier.notes, lock)
    #expect(composition.passages.first?.match.band == .carried)
    #expect(Set(composition.lockLines).isSuperset(of: lines.prefix(2)))
  }

  @Test("of an entry that became a draft are not forgotten")
  func draft() async throws {
    let dossier = try await RememberedDossier()
    let before = try await dossier.composition(Self.article).lockLines
    let composition = try await dossier.composition(
      Self.article,
      changes: [
        "articles/first.md": "---\ntitle: The first\ntext: digest\nstatus: draft\n---\nOther.\n",
        "commentary/first.md": "---\nabout: first\nstatus: draft\n---\nA.\n",
      ])
    #expect(Set(composition.lockLines) == Set(before))
  }

  @Test("cost nothing where all stand exactly: no word of the entry is counted")
  func lazy() {
    let lock = PassageLock()
    var tracing = PassageTracing(
      PassageSearch(.plain(Self.article)), in: EntryID(.article, "a"), lock: lock, language: "en")
    _ = tracing.trace(Anchor(.plain("rebuilt slowly or not at all")))
    #expect(tracing.words == nil)
    _ = tracing.trace(Anchor(.plain("rebuilt quickly or not at all")))
    #expect(tracing.words != nil)
  }

  @Test(
    "show in what words two texts differ",
    arguments: [
      ("a b c", "a x c", "a **b** c", "a **x** c"),
      ("a b c", "a c", "a **b** c", "a c"),
      ("“a” b", "\"a\" b c", "“a” b", "\"a\" b **c**"),
      ("北京和", "北平和", "北**京**和", "北**平**和"),
      ("", "a", "", "**a**"),
    ])
  func difference(_ one: String, _ other: String, _ before: String, _ after: String) {
    let difference = WordDifference(one, other)
    #expect(difference.before == before)
    #expect(difference.after == after)
  }

  @Test("that are long show only what is near a difference")
  func longDifference() {
    let words = (0..<60).map { "w\($0)" }
    let text = words.joined(separator: " ")
    let difference = WordDifference(text, text.replacing("w30", with: "x"))
    #expect(difference.after.hasPrefix("… w22"))
    #expect(difference.after.hasSuffix("w38 …"))
    #expect(difference.after.contains("w29 **x** w31"))
  }
}
