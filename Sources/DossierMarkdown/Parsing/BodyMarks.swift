import DossierCore
import TextAnalysis

/// Sets the straight quotation marks of a body as its language has them: cmark-gfm curls them as English
/// does, without regard to elisions and to mark-up beside them.
struct BodyMarks {
  private let steps: [Step]
  private let written: [Step]?
  private let style: QuotationStyle
  /// The last paragraph, which waits for the next: a quotation may go on there.
  private var last: MarkedRun?
  private var changed: [(number: Int, text: [UInt8], scalars: Int)] = []

  /// - Parameter written: the same steps without curled marks; nil where no mark is written curly.
  static func set(_ facts: inout DocumentFacts, written: [Step]?) {
    var marks = BodyMarks(steps: facts.steps, written: written, style: facts.marks)
    marks.decide()
    for (number, text, scalars) in marks.changed {
      facts.texts.append(PinnedBytes(text))
      facts.steps[number].text = facts.texts[facts.texts.count - 1].bytes
      if facts.steps[number].kind == .text { facts.steps[number].length = Int32(clamping: scalars) }
    }
  }

  private init(steps: [Step], written: [Step]?, style: QuotationStyle) {
    (self.steps, self.written, self.style) = (steps, written, style)
  }

  private mutating func decide() {
    var start = 0
    var holdsMarks = false
    var image: Int?
    for (number, step) in steps.enumerated() {
      if step.kind == .image {
        if step.isEnd, let image { take(image..<number, inImage: true) }
        image = step.isEnd ? nil : number + 1
      }
      if step.kind == .text { holdsMarks = holdsMarks || MarkedRun.holdsMarks(step.text) }
      guard step.kind.endsParagraph else { continue }
      if holdsMarks { take(start..<number, inImage: false) } else if start < number { flush() }
      (start, holdsMarks) = (number + 1, false)
    }
    take(start..<steps.count, inImage: false)
    flush()
  }

  /// Decides the marks of a paragraph, or of the description of an image.
  private mutating func take(_ numbers: Range<Int>, inImage: Bool) {
    var run = MarkedRun()
    for number in numbers { append(number, to: &run, inImage) }
    run.decide(style)
    if inImage {
      changed += run.changed
      return
    }
    if run.goesOn { last?.open(style) }
    flush()
    last = run
  }

  private mutating func flush() {
    changed += last?.changed ?? []
    last = nil
  }

  private func append(_ number: Int, to run: inout MarkedRun, _ inImage: Bool) {
    let step = steps[number]
    switch step.kind {
    case .text where !inImage, .descriptionText where inImage:
      run.append(step.text, plain: written?[number].text, number: number)
    case .code, .entryLink, .descriptionLink: run.appendWord()
    case .image where !step.isEnd: run.appendWord()
    case .softBreak, .lineBreak, .descriptionBreak: run.appendSpace()
    case .emphasis, .strong, .strikethrough, .link: run.appendBoundary(isEnd: step.isEnd)
    default: break
    }
  }
}

extension Step.Kind {
  fileprivate var endsParagraph: Bool {
    switch self {
    case .paragraph, .heading, .cell, .separator, .codeBlock, .htmlBlock, .rule: true
    default: false
    }
  }
}
