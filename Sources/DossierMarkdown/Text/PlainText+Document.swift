import DossierCore
import TextAnalysis

extension PlainText {
  /// Reads the plain text off the steps of a run.
  init(_ run: TextRun, of facts: DocumentFacts) {
    self.init()
    scalars.reserveCapacity(run.count)
    for piece in run.pieces {
      while scalars.count < piece.start { scalars.append("\n") }
      append(piece, of: facts)
      blocks.append(piece.start..<piece.start + piece.scalars)
      if facts.mayTurn { noteTurned(in: piece.start..<scalars.count) }
    }
  }

  private mutating func append(_ piece: TextRun.Piece, of facts: DocumentFacts) {
    var strong = OpenSpan()
    var struck = OpenSpan()
    var raised = OpenSpan()
    var lowered = OpenSpan()
    for index in piece.steps {
      let step = facts.steps[index]
      switch step.kind {
      case .strong: strong.meet(isEnd: step.isEnd, at: scalars.count, &self.strong)
      case .strikethrough: struck.meet(isEnd: step.isEnd, at: scalars.count, &self.struck)
      case .image: if !step.isEnd { pictures.append(scalars.count) }
      case .htmlInline:
        switch InlineTag(step.text) {
        case .struck(let isEnd)?: struck.meet(isEnd: isEnd, at: scalars.count, &self.struck)
        case .raised(let isEnd)?: raised.meet(isEnd: isEnd, at: scalars.count, &self.raised)
        case .lowered(let isEnd)?: lowered.meet(isEnd: isEnd, at: scalars.count, &self.lowered)
        case nil: break
        }
      case .softBreak where step.flags.contains(.joint): joints.append(scalars.count)
      default: if step.length > 0 { append(step, of: facts) }
      }
    }
    // What HTML leaves open ends with its block.
    struck.end(at: scalars.count, &self.struck)
    raised.end(at: scalars.count, &self.raised)
    lowered.end(at: scalars.count, &self.lowered)
  }

  private mutating func append(_ step: Step, of facts: DocumentFacts) {
    let start = scalars.count
    switch step.kind {
    case .text: scalars.append(utf8: step.text)
    case .code, .codeBlock:
      scalars.append(utf8: step.text)
      if scalars.count > start + Int(step.length) { scalars.removeLast() }
      code.append(start..<scalars.count)
    case .entryLink:
      facts.entryLinks[Int(step.number)].label.withUnsafeBufferPointer {
        scalars.append(utf8: $0)
      }
    case .separator: scalars.append(step.number == Int32(UInt8(ascii: "\t")) ? "\t" : "\n")
    case .softBreak, .lineBreak: scalars.append("\n")
    default: break
    }
    if step.flags.contains(.linkable) { noteLinkable(start..<scalars.count) }
  }

  private mutating func noteLinkable(_ range: Range<Int>) {
    if let last = linkable.last, last.upperBound == range.lowerBound {
      linkable[linkable.count - 1] = last.lowerBound..<range.upperBound
    } else {
      linkable.append(range)
    }
  }
}

/// A kind of mark-up that may be nested in itself.
private struct OpenSpan {
  private var depth = 0
  private var start = 0

  mutating func meet(isEnd: Bool, at offset: Int, _ ranges: inout [Range<Int>]) {
    guard isEnd else {
      if depth == 0 { start = offset }
      depth += 1
      return
    }
    guard depth > 0 else { return }
    depth -= 1
    if depth == 0, start < offset { ranges.append(start..<offset) }
  }

  mutating func end(at offset: Int, _ ranges: inout [Range<Int>]) {
    depth = min(depth, 1)
    meet(isEnd: true, at: offset, &ranges)
  }
}

/// A tag of HTML that changes what the words in it say.
private enum InlineTag {
  case struck(isEnd: Bool)
  case raised(isEnd: Bool)
  case lowered(isEnd: Bool)

  init?(_ html: UnsafeBufferPointer<UInt8>) {
    guard html.first == UInt8(ascii: "<"), html.count < 256 else { return nil }
    let isEnd = html.dropFirst().first == UInt8(ascii: "/")
    let name = html.dropFirst(isEnd ? 2 : 1).prefix { (0x61...0x7A).contains($0 | 0x20) }
    switch String(decoding: name.map { $0 | 0x20 }, as: UTF8.self) {
    case "del", "s", "strike": self = .struck(isEnd: isEnd)
    case "sup": self = .raised(isEnd: isEnd)
    case "sub": self = .lowered(isEnd: isEnd)
    default: return nil
    }
  }
}
