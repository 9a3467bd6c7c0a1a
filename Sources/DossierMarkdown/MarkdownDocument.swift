import DossierCore
import TextAnalysis

/// A parsed run of Markdown: owns cmark-gfm's tree and frees it at its end.
///
/// The tree is laid out once as a run of steps, from which both the plain text and the HTML are
/// read; both count the same scalars.
package struct MarkdownDocument: ~Copyable {
  package enum BlockKind: Sendable {
    case paragraph, heading, quotation, list, table, code, html, rule, other
  }

  /// A `[[link]]` that was met, with where its label stands in the plain text of the blocks that
  /// were asked for.
  package struct PlacedLink: Sendable {
    package let link: EntryLink
    package let range: Range<Int>
  }

  /// What is wrong with the document itself: raw HTML, unsafe links, more than a file may cost.
  package private(set) var diagnostics: [Diagnostic] = []

  let facts: DocumentFacts
  let source: PlaceholderSource
  // The steps point into it.
  private let tree: CmarkTree?

  /// Parses a half-open range of a file's bytes: UTF-8 without refused characters.
  ///
  /// - Parameter marks: what straight quotation marks become.
  package init(
    parsing file: SourceFile, range: Range<Int>, marks: QuotationStyle = .english,
    resolver: inout some LinkResolver
  ) {
    var syntax = CmarkSyntax.dossier
    syntax.marks = marks
    self.init(parsing: file, range: range, syntax: syntax, resolver: &resolver)
  }

  /// Parses Markdown that others wrote, for its words: its links lead nowhere.
  package init(quoting file: SourceFile, range: Range<Int>) {
    var resolver = NoLinks()
    self.init(parsing: file, range: range, syntax: .foreign, resolver: &resolver)
  }

  /// Parses paragraphs of words in which nothing is mark-up but what escapes them.
  package init(literal file: SourceFile) {
    var resolver = NoLinks()
    self.init(
      parsing: file, range: 0..<file.bytes.count, syntax: .literal, resolver: &resolver)
  }

  init(
    parsing file: SourceFile, range: Range<Int>, syntax: CmarkSyntax,
    resolver: inout some LinkResolver
  ) {
    let source = PlaceholderSource(file: file, range: range, findsLinks: syntax.entryLinks)
    self.source = source
    if let excess = CostLimits.excess(in: source) {
      facts = DocumentFacts()
      tree = nil
      diagnostics = [excess]
      return
    }
    let tree = CmarkTree(parsing: source, syntax: syntax)
    var facts = StepBuilder.facts(of: tree, source)
    if let marks = syntax.marks, "\"'".utf8.contains(where: source.scan.present.contains) {
      facts.marks = marks
      Self.setMarks(&facts, source, syntax)
    }
    if syntax.joinsLines { BodyBreaks.set(&facts) }
    self.tree = consume tree
    facts.unwritten.sort { $0.lowerBound < $1.lowerBound }
    if let excess = facts.excess {
      self.facts = DocumentFacts()
      diagnostics = [excess]
      return
    }
    if syntax.entryLinks { facts.refuse(source.refusedReferences(), in: source) }
    let footnotes = FootnoteCheck(source, facts)
    facts.diagnostics += footnotes.faults
    if syntax.entryLinks {
      facts.diagnostics += BracketCheck.faults(
        in: source, besides: facts.unwritten, defined: footnotes.defined
      ) { resolver.leads($0) }
    }
    LinkResolving.refuseUnsafe(&facts, in: source)
    LinkResolving.resolve(&facts, in: source, by: &resolver)
    // A link without a label has its target's title.
    facts.mayTurn =
      source.holdsDirectionControl
      || facts.entryLinks.contains { link in
        link.label.withUnsafeBufferPointer { BalancedText.isNeeded(for: $0, in: .leftToRight) }
      }
    if let excess = CostLimits.excess(ofLinksIn: facts, source) {
      self.facts = DocumentFacts()
      diagnostics = [excess]
      return
    }
    StepNumbering.number(&facts)
    HeadingNames.name(&facts)
    diagnostics = facts.diagnostics.all
    self.facts = facts
  }

  /// How many top-level blocks there are, definitions of footnotes left out.
  package var blockCount: Int { facts.blocks.count }

  package func kind(ofBlock index: Int) -> BlockKind {
    facts.blocks[safe: index]?.kind ?? .other
  }

  /// The lines of a block, from the first byte of the first to the end of the last, without its
  /// line ending; nil for an index that is not a block's.
  package func span(ofBlock index: Int) -> SourceSpan? {
    guard let block = facts.blocks[safe: index], block.lines.lowerBound > 0 else { return nil }
    return source.span(block.range)
  }

  /// The lines of each block of the plain text of some blocks: theirs, then those of the footnotes
  /// that they refer to.
  package func lines(ofBlocks blocks: Range<Int>) -> [SourceSpan] {
    let run = TextRun(blocks, of: facts)
    let sections = facts.blocks[blocks.clamped(to: facts.blocks.indices)]
    let definitions = run.pieces.compactMap(\.definition).map { facts.definitions[$0] }
    return (sections + definitions).map { source.span($0.range) }
  }

  package func plainText() -> PlainText { plainText(ofBlocks: 0..<blockCount) }

  /// The plain text of some blocks alone, with the footnotes they refer to.
  package func plainText(ofBlocks blocks: Range<Int>) -> PlainText {
    PlainText(TextRun(blocks, of: facts), of: facts)
  }

  /// The `[[links]]` of some blocks and of the footnotes they refer to, in order.
  package func links(inBlocks blocks: Range<Int>) -> [PlacedLink] {
    TextRun(blocks, of: facts).pieces.flatMap { links(in: $0) }
  }

  /// The places of the ordinary links and images of some blocks and of the footnotes they refer to.
  package func places(ofLinksInBlocks blocks: Range<Int>) -> [SourceSpan] {
    TextRun(blocks, of: facts).pieces.flatMap { piece in
      facts.steps[piece.steps].compactMap { step in
        guard step.kind == .link || step.kind == .image, !step.isEnd else { return nil }
        return source.span(facts.destinations[Int(step.number)].place)
      }
    }
  }

  private func links(in piece: TextRun.Piece) -> [PlacedLink] {
    facts.steps[piece.steps].compactMap { step in
      guard step.kind == .entryLink else { return nil }
      let start = piece.start + Int(step.offset)
      return PlacedLink(
        link: facts.entryLinks[Int(step.number)].link, range: start..<start + Int(step.length))
    }
  }

  /// Writes some blocks, and the footnotes they refer to, as HTML; offsets in `annotations` are of
  /// the plain text of these same blocks.
  package func write(
    blocks: Range<Int>, annotations: Annotations, options: WriterOptions
  ) -> WrittenBody {
    var writer = HTMLWriter(facts, annotations: annotations, options: options)
    if options.isBare, blocks == 0..<blockCount {
      writer.writeWhole()
    } else {
      writer.write(TextRun(blocks, of: facts))
    }
    return writer.finish()
  }

  /// What cmark-gfm's own renderer makes of the tree.
  func renderedByCmark(options: Int32) -> String { tree?.rendered(options: options) ?? "" }

  /// The id that a heading of these words gets, before it is made unique.
  package static func headingID(for text: String) -> String { HeadingID.base(for: text) }
}

private struct NoLinks: LinkResolver {
  func resolve(_ link: EntryLink) -> LinkResolution { LinkResolution(url: nil, label: link.target) }
  func resolve(destination: String, isImage: Bool, at span: SourceSpan) -> SiteURL? { nil }
}

extension MarkdownDocument {
  /// A second parse tells which curly marks were straight, where some are written as such.
  private static func setMarks(
    _ facts: inout DocumentFacts, _ source: PlaceholderSource, _ syntax: CmarkSyntax
  ) {
    guard source.withBytes(MarkedRun.mayBeWritten) else {
      return BodyMarks.set(&facts, written: nil)
    }
    let tree = CmarkTree(parsing: source, syntax: syntax.withoutMarks)
    let written = StepBuilder.facts(of: tree, source).steps
    guard written.count == facts.steps.count else { return }
    BodyMarks.set(&facts, written: written)
  }
}

extension StepBuilder {
  fileprivate static func facts(of tree: borrowing CmarkTree, _ source: PlaceholderSource)
    -> DocumentFacts
  {
    tree.edit { root in
      var builder = StepBuilder(source: source)
      if let root { builder.build(root) }
      return builder.facts
    }
  }
}
