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
      level: facts.headings[index].level, id: unique(HeadingNames.base(for: words.letters)),
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

  /// What other ids of a page begin with; a heading's id that would is prefixed with `h-`.
  private static let reserved = [
    "b-", "fn-", "fnref-", "note-", "p-", "ref-", "cite-", "quote-", "h-",
  ]
  /// The ids of parts of the built-in theme's pages, beside those that end in `-title`, which are
  /// prefixed likewise; a test holds the templates to these.
  private static let partsOfPages: Set = [
    "main", "list", "by-person", "backlinks", "grounds", "objections", "rivals", "bearing",
    "experts",
    "pages", "everything", "search", "search-hint", "search-results", "search-status",
    "search-words", "notes", "notes-list", "arguments", "articles", "events", "mentions", "people",
    "positions", "relayed", "sources", "speakers", "statements", "actors", "filters",
    "organisations",
    "timeline", "quotations", "quoted", "rows", "headline",
  ]

  /// Letters, marks and digits of any script, composed and in lower case, with `-` for each run of
  /// others.
  static func base(for text: String) -> String {
    var id: [Unicode.Scalar] = []
    var gap = false
    for scalar in text.composed.unicodeScalars {
      if scalar.isASCII, !gap, let kept = scalar.keptASCII {
        id.append(kept)
        continue
      }
      guard scalar.isKeptInIDs else {
        gap = true
        continue
      }
      if gap, !id.isEmpty { id.append("-") }
      gap = false
      id.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    let base = id.isEmpty ? "section" : String(scalars: id[...]).composed
    let isTaken =
      partsOfPages.contains(base) || base.hasSuffix("-title")
      || reserved.contains { base.hasPrefix($0) }
    return isTaken ? "h-" + base : base
  }
}

extension Unicode.Scalar {
  /// An ASCII letter in lower case or digit, or nil.
  fileprivate var keptASCII: Unicode.Scalar? {
    switch self {
    case "a"..."z", "0"..."9": self
    case "A"..."Z": Unicode.Scalar(UInt8(truncatingIfNeeded: value) | 0x20)
    default: nil
    }
  }

  fileprivate var isKeptInIDs: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
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
    case .softBreak, .lineBreak: words.append(CollectionOfOne(UInt8(ascii: " ")))
    case .strikethrough: words.meetStrikethrough(isEnd: step.isEnd)
    default: break
    }
  }
}
