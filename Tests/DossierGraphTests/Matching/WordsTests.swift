import Testing

@testable import QuoteAnchoring
@testable import TextAnalysis

@Suite("The words of a text")
struct WordsTests {
  static let seeds = Array(UInt64(1)...60)

  private func text(_ seed: UInt64) -> FoldedText {
    var random = SplitMix(state: seed)
    return FoldedText(ScriptText.random(200, &random))
  }

  @Test("begin with a letter and end where no more of them, and no mark, follows", arguments: seeds)
  func rule(seed: UInt64) {
    let text = text(seed)
    var ranges: [Range<Int>] = []
    for (offset, scalar) in text.scalars.enumerated() {
      let kind = LetterKind(scalar)
      let word = ranges.last.flatMap { $0.upperBound == offset ? $0 : nil }
      let isSpaced = word.map { LetterKind(text.scalars[$0.lowerBound]) == .spaced } ?? false
      if let word, kind == .mark || kind == .spaced && isSpaced {
        ranges[ranges.count - 1] = word.lowerBound..<offset + 1
      } else if kind == .spaced || kind == .alone {
        ranges.append(offset..<offset + 1)
      }
    }
    let words = Words(text)
    #expect(words.list.map(\.range) == ranges)
    for word in words.list {
      var hash = Vocabulary.Hash()
      for letter in Words.lowered(Array(text.scalars[word.range])) { hash.add(letter) }
      #expect(word.hash == hash.value)
    }
  }

  @Test("that are plain have nothing but ASCII in and around them", arguments: seeds)
  func plain(seed: UInt64) {
    let text = text(seed)
    let words = Words(text)
    var last = 0
    for word in words.list {
      let around = text.scalars[last..<min(word.end + 1, text.scalars.count)]
      let isJoined = word.start > 0 && word.start == last
      #expect(word.isPlain == (!isJoined && around.allSatisfy(\.isASCII)))
      last = word.end
    }
  }

  @Test("lead to every run of letters that may begin a name", arguments: seeds)
  func nameRuns(seed: UInt64) {
    let text = text(seed)
    var runs: [Range<Int>] = []
    var offset = 0
    while offset < text.scalars.count {
      let end = NameWords.runEnd(text.scalars, from: offset)
      if end > offset { runs.append(offset..<end) }
      offset = max(end, offset + 1)
    }
    let hash = { (run: Range<Int>) in NameWords.hash(ofRun: text.scalars[run]) }
    for step in [1, 3] {
      let filter = WordFilter(runs.enumerated().filter { $0.offset % step == 0 }.map { hash($1) })
      var found = NameRuns(Words(text), that: filter)
      var ranges: [Range<Int>] = []
      while let run = found.next(from: ranges.last?.upperBound ?? 0) {
        #expect(run.hash == hash(run.range))
        ranges.append(run.range)
      }
      #expect(ranges == runs.filter { filter.mayHold(hash($0)) })
    }
  }

  @Test("lead to every place at which some of them stand", arguments: seeds)
  func search(seed: UInt64) {
    var random = SplitMix(state: seed)
    var plain = PlainText()
    plain.scalars = ScriptText.random(200, &random)
    let search = PassageSearch(plain)
    let prepared = search.prepared(forAnchors: 3)
    let text = search.folded.scalars
    for _ in 0..<20 {
      let start = random.below(text.count)
      let sought = Array(text[start..<min(text.count, start + 1 + random.below(12))])
      let places = (0...text.count - sought.count).filter {
        text[$0..<$0 + sought.count].elementsEqual(sought)
          && !LetterKind.splitsWord(text, at: $0)
          && !LetterKind.splitsWord(text, at: $0 + sought.count)
      }
      #expect(search.places(of: sought).map(\.lowerBound) == places)
      #expect(prepared.places(of: sought).map(\.lowerBound) == places)
    }
  }

  @Test("of a folded text lead back to it", arguments: seeds)
  func origins(seed: UInt64) {
    let origins = text(seed).origins
    let all = Array(origins)
    #expect(all.count == origins.count)
    #expect(all == all.indices.map { origins[$0] })
    for origin in 0...202 {
      #expect(
        origins.first(atOrAfter: origin) == all.firstIndex { $0 >= origin } ?? all.count)
    }
  }

  @Test("have the fingerprints that locks remember")
  func fingerprints() {
    let text = """
      The wall stood, for many YEARS; it’s “naïve” — cafe\u{301}s, Æther, ﬁnal.

      Не верь слухам: ЁЖ. Ο ΔΡΌΜΟΣ της Σύρας. שלוֹם עולם. قالَ الــوزير إنّ الثقة.

      北京和莫斯科、がぎ 東京タワー. ไทยภาษา ที่นี่. हिन्दी में लिखा। 양국 외무장관은 ok👍🏽👩\u{200D}👧 ⓐ ½ x² ㎏ €5.
      """
    #expect(
      TextMemory(PassageSearch(PlainText(paragraphs: text))).text.text
        == "N-s2w1_O8QwcjnCJoQmg93NhjpmYJQaBUEL33ZmZWR-WR_SDlWOxFraU_l7nUDEo")
  }

  @Test(
    "are counted as people count them",
    arguments: [
      ("", 0), ("one", 1), ("o’clock co-operate U.S.", 3), ("a\u{1}b \u{1}c", 2), ("~ a~ ~a", 2),
      ("now — or never", 3), ("a—b", 2), ("北京和", 2), ("北京和 und", 3), ("- — .", 0), ("½ ㎏ €5", 2),
      ("n̶o̶ ?̶", 1),
    ])
  func count(_ text: String, _ count: Int) {
    #expect(WordCount.words(in: Array(text.unicodeScalars)) == count)
  }
}
