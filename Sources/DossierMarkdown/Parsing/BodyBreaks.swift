import TextAnalysis

/// Makes of the ends of lines within paragraphs what they stand for where that is no space.
enum BodyBreaks {
  static func set(_ facts: inout DocumentFacts) {
    let steps = facts.steps
    for place in BrokenLines.breaks(of: steps.count, part: { steps[$0].partOfLines }) {
      facts.steps[place.lineEnd].length = 0
      if place.meaning != .unspaced { facts.steps[place.lineEnd].flags.insert(.joint) }
      if place.meaning == .joined { facts.steps[place.before].dropLast() }
    }
  }
}

extension Step {
  fileprivate var partOfLines: BrokenLines.Part {
    switch kind {
    case .text: .text(text)
    case .softBreak: .lineEnd
    case .emphasis, .strong, .strikethrough, .link: .markUp
    case .paragraph, .heading, .cell: .paragraphEnd
    default: .other
    }
  }

  /// Drops the last scalar of its text.
  fileprivate mutating func dropLast() {
    text = UnsafeBufferPointer(rebasing: text[..<(text.lastIndex { $0 & 0xC0 != 0x80 } ?? 0)])
    length -= 1
  }
}
