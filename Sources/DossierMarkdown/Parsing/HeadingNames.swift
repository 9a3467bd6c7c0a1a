import DossierCore

/// Gives headings their words and their ids.
struct HeadingNames {
  private var taken: Set<String> = []

  static func name(_ facts: inout DocumentFacts) {
    guard !facts.headings.isEmpty else { return }
    var names = HeadingNames()
    var open: Int?
    var words: [UInt8] = []
    for step in facts.steps {
      if step.kind == .heading {
        if step.isEnd, let index = open { names.close(index, words, &facts) }
        open = step.isEnd ? nil : Int(step.number)
        words = []
      } else if open != nil {
        facts.appendWords(of: step, to: &words)
      }
    }
  }

  private mutating func close(_ index: Int, _ words: [UInt8], _ facts: inout DocumentFacts) {
    let text = String(decoding: words, as: UTF8.self)
    facts.headings[index] = WrittenBody.Heading(
      level: facts.headings[index].level, id: unique(HeadingNames.base(for: text)), text: text)
  }

  private mutating func unique(_ base: String) -> String {
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  /// What other ids of a page begin with; a heading's id that would is prefixed with `h-`.
  private static let reserved = ["b-", "fn-", "fnref-", "note-", "p-", "ref-", "cite-", "h-"]

  /// Letters, marks and digits of any script, in lower case, with `-` for each run of others.
  static func base(for text: String) -> String {
    var id = String.UnicodeScalarView()
    var gap = false
    for scalar in text.unicodeScalars {
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
    let base = id.isEmpty ? "section" : String(id)
    return reserved.contains { base.hasPrefix($0) } ? "h-" + base : base
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

extension DocumentFacts {
  /// Appends what a step adds to a heading's words.
  fileprivate func appendWords(of step: Step, to words: inout [UInt8]) {
    switch step.kind {
    case .text, .code: words.append(contentsOf: step.text)
    case .entryLink: words.append(contentsOf: entryLinks[Int(step.number)].label)
    case .softBreak, .lineBreak: words.append(UInt8(ascii: " "))
    default: break
    }
  }
}
