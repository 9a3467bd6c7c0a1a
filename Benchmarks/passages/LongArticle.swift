import QuoteAnchoring
import TextAnalysis

/// An article of 20,000 words with 500 passages, a tenth of them edited; the same at every run.
struct LongArticle {
  let plain: PlainText
  let quotes: [TextQuote]
  /// The text in which they were found.
  let earlier: TextFingerprints
  /// The same words in another order, in which no passage stands any more.
  let strange: PlainText

  private static let words = 20_000
  private static let passages = 500

  /// - Parameter texts: what its paragraphs are drawn from; words made up where there are none.
  init(from texts: [EditedText]) {
    var random = SplitMix(state: 1)
    var words = Self.vocabulary(texts, &random)
    let before = PlainText(paragraphs: Self.joined(words).text)
    let starts = Self.joined(words).starts
    let memory = TextMemory(PassageSearch(before))
    earlier = memory.text
    let step = Self.words / Self.passages
    var quotes: [TextQuote] = []
    for number in 0..<Self.passages {
      let first = number * step
      let count = 4 + number % 25
      quotes.append(memory.quote(of: starts[first]..<starts[first + count]))
      if number % 10 == 0 {
        for _ in 0..<max(1, count / 5) {
          words[first + Int(random.next() % UInt64(count))] = "rewritten"
        }
      }
    }
    self.quotes = quotes
    plain = PlainText(paragraphs: Self.joined(words).text)
    strange = PlainText(paragraphs: Self.joined(words.reversed()).text)
  }

  /// Anchors every passage; how many are found, carried, for review and lost.
  func anchor(in plain: PlainText) -> [Int] {
    let matcher = PassageMatcher(PassageSearch(plain))
    let alignment = matcher.align(earlier)
    var counts = [0, 0, 0, 0]
    for quote in quotes {
      switch matcher.match(quote, in: alignment).band {
      case .found: counts[0] += 1
      case .carried: counts[1] += 1
      case .review: counts[2] += 1
      case .lost: counts[3] += 1
      }
    }
    return counts
  }

  /// The words with a blank line after every hundredth, and where each begins.
  private static func joined(_ words: [String]) -> (text: String, starts: [Int]) {
    var text = ""
    var starts: [Int] = []
    var count = 0
    for (number, word) in words.enumerated() {
      let parting = number == 0 ? "" : number % 100 == 0 ? "\n\n" : " "
      text += parting + word
      starts.append(count + parting.count)
      count += parting.count + word.unicodeScalars.count
    }
    return (text, starts)
  }

  private static func vocabulary(_ texts: [EditedText], _ random: inout SplitMix) -> [String] {
    var words = texts.flatMap { $0.after.split(whereSeparator: \.isWhitespace).map(String.init) }
    while words.count < Self.words {
      let length = 2 + random.next() % 8
      words.append(String((0..<length).map { _ in Character(letter(&random)) }))
    }
    return Array(words.prefix(Self.words))
  }

  private static func letter(_ random: inout SplitMix) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "a") + UInt8(random.next() % 26))
  }
}

/// SplitMix64: numbers that are the same at every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
