import DossierCore
import TextAnalysis

/// Gives headings their words and their ids.
struct HeadingNames {
  private var taken: Set<String> = []
  /// The last number put after each base that stands twice.
  private var numbers: [String: Int] = [:]

  static func name(_ facts: inout DocumentFacts) {
    guard !facts.headings.isEmpty else { return }
    var names = HeadingNames()
    var open: Int?
    var words = HeadingWords()
    for step in facts.steps {
      if step.kind == .heading {
        if step.isEnd, let index = open { names.close(index, words, &facts) }
        open = step.isEnd ? nil : Int(step.number)
        words = HeadingWords()
      } else if open != nil {
        facts.appendWords(of: step, to: &words)
      }
    }
  }

  private mutating func close(_ index: Int, _ words: HeadingWords, _ facts: inout DocumentFacts) {
    facts.headings[index] = WrittenBody.Heading(
      level: facts.headings[index].level, id: unique(HeadingID.base(for: words.letters)),
      text: words.text)
  }

  private mutating func unique(_ base: String) -> String {
    var id = base
    while !taken.insert(id).inserted {
      let number = numbers[base, default: 1] + 1
      numbers[base] = number
      id = "\(base)-\(number)"
    }
    return id
  }
}

/// The words of a heading: it is named by its letters alone, and shown with what is struck out.
private struct HeadingWords {
  private var bytes: [UInt8] = []
  private var count = 0
  private var struck: [Range<Int>] = []
  private var depth = 0
  private var start = 0

  var letters: String { String(decoding: bytes, as: UTF8.self) }

  var text: String {
    guard !struck.isEmpty else { return letters }
    return String(
      scalars: StruckText(Array(letters.unicodeScalars), struck: struck).scalars[...])
  }

  mutating func append(_ words: some Sequence<UInt8>) {
    for byte in words {
      bytes.append(byte)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
  }

  mutating func meetStrikethrough(isEnd: Bool) {
    depth += isEnd ? -1 : 1
    if !isEnd, depth == 1 { start = count }
    if isEnd, depth == 0, start < count { struck.append(start..<count) }
  }
}

extension DocumentFacts {
  /// Appends what a step adds to a heading's words.
  fileprivate func appendWords(of step: Step, to words: inout HeadingWords) {
    switch step.kind {
    case .text, .code: words.append(step.text)
    case .entryLink: words.append(entryLinks[Int(step.number)].label)
    case .softBreak, .lineBreak:
      if step.length > 0 { words.append(CollectionOfOne(UInt8(ascii: " "))) }
    case .strikethrough: words.meetStrikethrough(isEnd: step.isEnd)
    default: break
    }
  }
}
