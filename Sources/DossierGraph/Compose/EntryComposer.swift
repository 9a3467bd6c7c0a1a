import DossierCore
import DossierMarkdown

/// Composes one entry: parses its body, finds the passages that notes and citations speak of, and
/// writes the HTML with their marks.
struct EntryComposer {
  /// What is to be composed.
  struct Input: Sendable {
    let key: EntryKey
    let id: EntryID
    let file: SourceFile
    let body: Range<Int>
    let commentary: EntryCommentary
    let unlinked: UnlinkedNames
    /// Names of passages that something cites.
    let cited: Set<String>
    /// Whether it is an article that has editions or is one.
    let isInFamily: Bool
    /// The passages of other editions that stand in its text, in order of place.
    var survivors: [EditionPassages.Draft] = []
  }

  static func compose(_ input: Input, _ context: ComposeContext) -> ComposedEntry {
    var resolver = BodyResolver(index: context.index, assets: context.assets, entry: input.key)
    let document = MarkdownDocument(parsing: input.file, range: input.body, resolver: &resolver)
    let blocks = 0..<document.blockCount
    let reading = BodyReading(
      document, blocks: blocks, links: resolver.found, names: context.names,
      unlinked: input.unlinked)
    var placing = PassagePlacing(
      reading.search, in: input.id, about: input.file.path, context)
    var placed = placing.place(input.commentary, cited: input.cited)
    placed.add(input.survivors)
    let annotations = Annotations(
      highlights: placed.highlights, names: reading.nameLinks(context))
    let written = write(document, blocks, annotations, context)
    let body = ComposedBody(
      segments: ApparatusLayout.segments(
        of: written, plain: reading.plain, blockCount: blocks.count, placed: placed),
      headings: written.headings.map {
        ComposedBody.Heading(level: $0.level, id: $0.id, text: $0.text)
      },
      plainText: reading.plain.text, wordCount: reading.plain.wordCount,
      blocks: zip(written.blockIDs, reading.plain.blocks).compactMap { id, range in
        range.isEmpty ? nil : id.map { ComposedBody.Block(id: $0, range: range) }
      })
    return ComposedEntry(
      key: input.key, body: body, notes: placed.notes, passages: placed.passages,
      facts: reading.facts, plain: input.isInFamily ? reading.plain : nil,
      remembered: placing.remembered,
      diagnostics: document.diagnostics + resolver.diagnostics + placing.diagnostics)
  }

  /// A page's title is its only heading of the first level, so a body that has some moves down.
  private static func write(
    _ document: borrowing MarkdownDocument, _ blocks: Range<Int>, _ annotations: Annotations,
    _ context: ComposeContext
  ) -> WrittenBody {
    var options = WriterOptions(
      blockIDs: true, backReferenceLabel: context.options.backReferenceLabel)
    let written = document.write(blocks: blocks, annotations: annotations, options: options)
    guard written.headings.contains(where: { $0.level == 1 }) else { return written }
    options.headingShift = 1
    return document.write(blocks: blocks, annotations: annotations, options: options)
  }
}
