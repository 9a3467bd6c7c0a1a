import Testing

@testable import DossierPassages
@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("An entry's words as they were")
struct TextFingerprintsTests {
  static let seeds = Array(UInt64(1)...20)

  @Test("are written and read back, and damage is seen")
  func roundTrip() {
    let text = TextFingerprints(fingerprints: [0, 1, 0xFF_FFFF, 0xABCDEF])
    #expect(text.text == "AAAAAAAB____q83v")
    #expect(TextFingerprints(text.text[...]) == text)
    #expect(TextFingerprints("")?.fingerprints.isEmpty == true)
    #expect(TextFingerprints("AAA") == nil)
    #expect(TextFingerprints("AAA=") == nil)
    #expect(LockedWords(entry: "article/a", fields: ["AAAA", "AAAA"]) == nil)
    let record = LockedWords(entry: "article/a", text: text)
    #expect(LockLine(record).text == "words\tarticle/a\tAAAAAAAB____q83v")
    #expect(LockedWords(LockLine(record)) == record)
  }

  @Test(
    "name the chunks of a passage",
    arguments: [
      ChunkReference(first: 0xABCDEF, count: 1),
      ChunkReference(first: 0, count: 12, occurrence: 3, occurrences: 4),
    ])
  func reference(_ reference: ChunkReference) {
    #expect(ChunkReference(reference.text[...]) == reference)
  }

  @Test(
    "are not found by a damaged name",
    arguments: [
      "", "+", "AAAA", "AAAA+0", "AAAA+x", "AAAA+1@1/1", "AAAA+1@-1/2", "AAA+1", "AAAA+1+2",
      "AAAA+1@1", "AAAAAAAA+1",
    ])
  func damagedReference(_ text: String) { #expect(ChunkReference(text[...]) == nil) }

  @Test(
    "have chunks of the words that are matched",
    arguments: [
      "The wall stood, for many years; and THE end.", "naïve Ünïcode e\u{301}tudes \u{301}x",
      "東京は夜の七時 and 3.14 π🙂\u{FE0F}🙃", "", " . ", "ไทย ภาษา a\u{308}b ½ x²",
      String(repeating: "word after word, ", count: 40),
    ])
  func chunks(_ text: String) {
    let search = PassageSearch(.plain(text))
    let chunks = TextChunks(search)
    #expect(chunks.ends.last ?? 0 == search.words.count)
    for chunk in 0..<chunks.count {
      let words = chunks.words(of: chunk)
      #expect(chunks.chunks(within: search.words.scalars(of: words)) == chunk..<chunk + 1)
    }
  }

  @Test("are the same whatever the case, punctuation and marks of the text")
  func words() {
    let fingerprints = { (text: String) in TextMemory(PassageSearch(.plain(text))).text.fingerprints
    }
    #expect(
      fingerprints("The wall, “stood” for many years")
        == fingerprints("the wall \"stood\" for MANY years!"))
    #expect(fingerprints("The wall stood") != fingerprints("The wall fell"))
    #expect(fingerprints("").isEmpty)
  }

  @Test("stand again in the text itself, each at its place", arguments: seeds)
  func identity(seed: UInt64) {
    var random = SplitMix(state: seed)
    let matcher = MatchingText.matcher(
      String(
        String.UnicodeScalarView(
          random.edited(Array(MatchingText.whole.unicodeScalars), share: 0.1))))
    let alignment = matcher.align(TextMemory(matcher.search).text)
    let standing = alignment.later.enumerated().filter { $0.element != nil }
    #expect(standing.allSatisfy { $0.offset == $0.element })
    #expect(2 * standing.count > alignment.later.count)
  }

  @Test("keep their order in an edited text, and say where a passage ought to be", arguments: seeds)
  func order(seed: UInt64) {
    var random = SplitMix(state: seed)
    let before = MatchingText.matcher(MatchingText.whole)
    let memory = TextMemory(before.search)
    let share = Double(random.below(8)) / 10
    let edited = random.edited(Array(MatchingText.whole.unicodeScalars), share: share)
    let after = MatchingText.matcher(String(String.UnicodeScalarView(edited)))
    let alignment = after.align(memory.text)
    let later = alignment.later.compactMap(\.self)
    #expect(later == later.sorted())
    #expect(Set(later).count == later.count)
    for _ in 0..<12 {
      let start = random.below(before.search.plain.scalars.count - 1)
      let end = min(before.search.plain.scalars.count, start + 1 + random.below(120))
      let quote = memory.quote(of: start..<end)
      guard let chunks = quote.chunks else { continue }
      #expect(chunks.place(in: memory.text) != nil)
      let expected = alignment.expectedPosition(of: chunks)
      #expect(expected.map { $0.words.clamped(to: 0..<after.index.count) == $0.words } != false)
      let match = after.match(quote, in: alignment)
      guard let range = match.range else { continue }
      #expect(!range.isEmpty && range.clamped(to: 0..<after.search.plain.scalars.count) == range)
    }
  }

  @Test("tell which of several equal places a passage had")
  func repeated() {
    let form = "Name of the person asked. Place and date of the talk."
    let text = "Alpha.\n\n\(form)\n\nBravo.\n\n\(form)\n\nCharlie.\n\n\(form)"
    let before = MatchingText.matcher(text)
    let memory = TextMemory(before.search)
    let places = before.search.places(of: Array("Place and date".unicodeScalars))
    let after = MatchingText.matcher("First of all.\n\n" + text.replacing("Charlie", with: "Delta"))
    let alignment = after.align(memory.text)
    for (number, place) in places.enumerated() {
      let quote = memory.quote(of: before.search.folded.original(place))
      let now = after.search.places(of: Array("Place and date".unicodeScalars))
      #expect(
        after.match(quote, in: alignment) == .found(after.search.folded.original(now[number])))
    }
  }

  @Test("tell a passage that was cut from a sentence that stood there all along")
  func cut() throws {
    let twin = "The ministers will meet again in November with all their generals."
    let text = MatchingText.whole + "\n\n" + twin
    let before = MatchingText.matcher(text)
    let memory = TextMemory(before.search)
    let place = before.search.places(
      of: Array("The ministers met again in October".unicodeScalars))[0]
    let quote = memory.quote(of: before.search.folded.original(place))
    let after = MatchingText.matcher(
      text.replacing(
        "The ministers met again in October, without their generals, and agreed to exchange lists of the exercises planned for the following spring. ",
        with: ""))
    let match = after.match(quote, in: after.align(memory.text))
    #expect(match.band == .lost || match.band == .review, "\(match)")
  }

  @Test("leave it to a person where a passage was edited and moved")
  func movedAndEdited() {
    let before = MatchingText.matcher(MatchingText.whole)
    let memory = TextMemory(before.search)
    let exact = "count for more than large promises made behind closed doors"
    let place = before.search.places(of: Array(exact.unicodeScalars))[0]
    let quote = memory.quote(of: before.search.folded.original(place))
    let first = MatchingText.paragraphs[0].replacing(
      ", and that small steps taken in public \(exact)", with: "")
    let moved =
      "Small steps taken in public count for more than large promises behind closed doors."
    let after = MatchingText.matcher(
      ([first] + MatchingText.paragraphs.dropFirst() + [moved]).joined(separator: "\n\n"))
    #expect(after.match(quote).band == .carried)
    #expect(after.match(quote, in: after.align(memory.text)).band == .review)
  }

  static let fair = "The harvest fair opens in May with music from the valley and closes at dusk."
  /// Reads like the fair, and is another.
  static let ball = "The harvest ball opens in May with dances from the valley and closes at dawn."
  static let market =
    "Every Saturday the market opens in the square, whatever the weather is, until noon."

  /// What has become of words of a text, by what is remembered of it.
  private func match(_ exact: String, in text: String, now: String) -> (
    PassageMatcher, PassageMatch
  ) {
    let before = MatchingText.matcher(text)
    let memory = TextMemory(before.search)
    let place = before.search.places(of: Array(exact.unicodeScalars))[0]
    let after = MatchingText.matcher(now)
    let quote = memory.quote(of: before.search.folded.original(place))
    return (after, after.match(quote, in: after.align(memory.text)))
  }

  @Test("rule out the places that other words had before: what has moved stands where all is new")
  func takenPlaces() throws {
    let text = [Self.fair, Self.ball, MatchingText.whole].joined(separator: "\n\n")
    let now = [Self.ball, MatchingText.whole, "In summer the fair opens in May."]
      .joined(separator: "\n\n")
    let (after, found) = match("opens in", in: text, now: now)
    let last = try #require(after.search.places(of: Array("opens in".unicodeScalars)).last)
    #expect(found == .found(after.search.folded.original(last)))
  }

  @Test("leave it to a person where the words stand only where others were before")
  func allTaken() {
    let text = [Self.fair, Self.ball, Self.market, MatchingText.whole].joined(separator: "\n\n")
    let now = [Self.ball, Self.market, MatchingText.whole].joined(separator: "\n\n")
    #expect(match("opens in", in: text, now: now).1.band == .review)
  }

  @Test("leave it to a person where the only new place has nothing of the context")
  func strangePlace() {
    let text = [Self.fair, Self.market, MatchingText.whole].joined(separator: "\n\n")
    let now = [Self.market, MatchingText.whole, "Nothing else opens in winter."]
    #expect(match("opens in", in: text, now: now.joined(separator: "\n\n")).1.band == .review)
  }

  @Test("show no person a sentence that resembles a lost one and stood there all along")
  func twin() {
    let lost = "The ministers met again in October without their generals and agreed on lists."
    let twin = "The ministers met once in October without their generals and agreed on terms."
    let rest = MatchingText.paragraphs[2] + "\n\n" + MatchingText.paragraphs[3]
    let text = [lost, rest, twin].joined(separator: "\n\n")
    let now = [rest, twin].joined(separator: "\n\n")
    #expect(match("The ministers met again in October", in: text, now: now).1.band == .lost)
    #expect(
      match("The ministers met again in October", in: text.replacing(twin, with: ""), now: now).1
        .band == .review)
  }
}
