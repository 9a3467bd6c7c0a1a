import DossierCore

/// Writes steps as HTML, with the marks, markers and links of its annotations.
struct HTMLWriter: ~Copyable {
  let facts: DocumentFacts
  let options: WriterOptions
  var output: OutputBuffer
  var rootSlots: [Int] = []
  var highlighting: Highlighting
  var run: TextRun?
  // Where the writer is.
  var bodyIsOpen = false
  var inHeader = false
  var linkDepth = 0
  /// What the text of the block at hand has opened.
  var open = OpenDirections()
  /// Where the piece at hand begins in the plain text, and where the next one does.
  private(set) var pieceStart = 0
  private var pieceLimit = Int.max
  private(set) var pieceEnd = 0
  private(set) var stepIndex = 0
  /// The definition at hand in a run, by its index among those referred to.
  private(set) var pieceDefinition: Int?
  // Footnotes written so far; the number of the one that is open, and what refers to each.
  var footnotesWritten = 0
  var backReferencesWritten = 0
  var openDefinition = 0
  /// The image of the figure that is open, by its destination.
  var figure: Int?
  var ordinals: [Int: Int] = [:]
  private var blockEnds: [Int] = []
  private var headings: [WrittenBody.Heading] = []
  private var blockIDs: [String?] = []
  /// The number of the block at hand, until an element has taken it for its id.
  private var untakenBlock: Int?
  private var takenID: String?

  init(_ facts: DocumentFacts, annotations: Annotations, options: WriterOptions) {
    self.facts = facts
    self.options = options
    output = OutputBuffer()
    highlighting = Highlighting(annotations)
  }

  /// Writes all steps in the tree's order, as cmark-gfm does.
  mutating func writeWhole() {
    for step in facts.steps { write(step) }
    closeFootnotes()
    blockEnds = facts.blocks.map { _ in output.count }
  }

  /// Writes some blocks and their footnotes.
  mutating func write(_ run: TextRun) {
    self.run = run
    for (index, piece) in run.pieces.enumerated() {
      pieceStart = piece.start
      pieceDefinition = piece.definition
      pieceEnd = piece.steps.upperBound
      pieceLimit = run.pieces[safe: index + 1]?.start ?? Int.max
      untakenBlock = options.blockIDs && piece.definition == nil ? index + 1 : nil
      takenID = nil
      for step in piece.steps {
        stepIndex = step
        write(facts.steps[step])
      }
      if piece.definition == nil { blockEnds.append(output.count) }
      if options.blockIDs { blockIDs.append(id(of: piece)) }
    }
    closeFootnotes()
    finishHighlights()
  }

  func finish() -> WrittenBody {
    WrittenBody(
      html: HTML(writtenByMarkdown: output.bytes, rootSlots: rootSlots), blockEnds: blockEnds,
      headings: headings, blockIDs: blockIDs)
  }

  /// Gives the block at hand its id, in the tag of its outermost element.
  mutating func appendBlockID() {
    guard let number = untakenBlock else { return }
    output.append(" id=\"b-")
    output.append(number)
    output.append("\"")
    take(blockID: "b-\(number)")
  }

  /// Notes the id that the block at hand has, unless an element around this one has taken it.
  mutating func take(blockID: String) {
    guard untakenBlock != nil else { return }
    untakenBlock = nil
    takenID = blockID
  }

  /// The id that a piece has been written with.
  private func id(of piece: TextRun.Piece) -> String? {
    guard let definition = piece.definition else { return takenID }
    return run?.footnotes[definition].map { "fn-\(options.footnotePrefix)\($0.number)" }
  }

  /// Ends the highlights that end with the step at hand, or in the white space after it.
  mutating func settle() {
    var next = stepIndex + 1
    while next < pieceEnd {
      let step = facts.steps[next]
      if step.length > 0, step.kind != .separator {
        return retire(upTo: pieceStart + Int(step.offset))
      }
      next += 1
    }
    retire(upTo: pieceLimit)
  }

  private mutating func closeFootnotes() {
    if footnotesWritten > 0 { output.append("</ol>\n</section>\n") }
  }

  /// Begins a line, as cmark-gfm does before most blocks.
  mutating func beginLine() {
    closeWrappers()
    if output.count > 0, output.last != UInt8(ascii: "\n") { output.append("\n") }
  }

  mutating func note(_ heading: WrittenBody.Heading) { headings.append(heading) }

  mutating func write(_ step: Step) {
    switch step.kind {
    case .text: writeText(step.text, of: step)
    case .softBreak: writeSoftBreak(step)
    case .lineBreak: writeLineBreak(step)
    case .code: writeCode(step)
    case .entryLink: writeEntryLink(step)
    case .emphasis: writeTag(step, "<em>", "</em>")
    case .strong: writeTag(step, "<strong>", "</strong>")
    case .strikethrough: writeTag(step, "<del>", "</del>")
    case .link: writeLink(step)
    case .image: writeImage(step)
    case .descriptionText, .descriptionHTML, .descriptionBreak, .descriptionLink:
      writeDescription(step)
    case .footnoteReference: writeReference(step)
    case .htmlInline: writeRawHTML(step)
    case .separator: break
    default: writeBlock(step)
    }
  }
}
