import DossierCore
import DossierMarkdown
import DossierMentions
import DossierModel
import DossierPassages
import DossierPublication
import DossierQuotations
import TextAnalysis

/// Composes one entry: parses its body, finds the passages that notes and citations speak of, and
/// writes the HTML with their marks.
struct EntryComposer {
  /// What is to be composed.
  struct Input: Sendable {
    let key: EntryKey
    let id: EntryID
    var file: SourceFile
    var body: Range<Int>
    /// The article that this is; nil for an entry of another kind.
    var article: Article?
    /// The article of which it is an edition.
    let editionOf: EntryID?
    var commentary: EntryCommentary
    let unlinked: UnlinkedNames
    /// Names of passages that something cites.
    let cited: Set<String>
    /// Whether it is an article that has editions or is one.
    let isInFamily: Bool
    /// The passages of other editions that stand in its text, in order of place.
    var survivors: [EditionPassages.Draft] = []
  }

  static func compose(_ input: Input, _ context: ComposeContext) -> ComposedEntry {
    let watch = Watchdog.shared.begin(input.file.path)
    defer { Watchdog.shared.end(watch) }
    var resolver = BodyResolver(
      index: context.index, assets: context.assets, entry: input.key, id: input.id,
      isSourcesText: input.article?.text == .full)
    let excerpt = ExcerptPublication.make(input, context)
    let document =
      if let excerpt {
        MarkdownDocument(literal: excerpt.excerpt.file)
      } else {
        MarkdownDocument(
          parsing: input.file, range: input.publishedBody, marks: input.marks(context),
          resolver: &resolver)
      }
    let blocks = 0..<document.blockCount
    let reading = BodyReading(
      document, blocks: blocks, resolver: resolver, names: context.names,
      unlinked: input.unlinked,
      wording: context.nameWording(of: input.article))
    var placing = PassagePlacing(
      reading.search, in: input.id, about: input.file.path, excerpt: excerpt,
      isWithheld: input.article?.text == .link, language: input.writtenLanguage(context), context)
    var placed = placing.place(input.commentary, cited: input.cited)
    placed.add(input.survivors)
    let annotations = Annotations(
      highlights: placed.highlights, names: reading.nameLinks(context))
    let direction = TextDirection(ofLanguage: input.language(context))
    var written = write(document, blocks, annotations, direction, context)
    let shelf = context.options.shelf
    if let shelf { written.html = written.html.shelved(on: shelf) }
    let body = ComposedBody(
      segments: ApparatusLayout.segments(
        of: written, plain: reading.plain, blockCount: blocks.count, placed: placed),
      headings: written.headings.map {
        ComposedBody.Heading(level: $0.level, id: $0.id, text: $0.text)
      },
      plainText: reading.plain.text, wordCount: reading.plain.wordCount,
      blocks: zip(written.blockIDs, reading.plain.shownBlocks).compactMap { id, range in
        range.isEmpty ? nil : id.map { ComposedBody.Block(id: $0, range: range) }
      })
    let findings = quotations(in: document, reading.plain, input, excerpt, context)
    let words = SourceWordsReader(
      reading.search, input.article, quotations: findings.quotations,
      hasPassages: !placed.passages.isEmpty, context.sources)
    let marks = HidingMarks.find(in: input.file.bytes, input.publishedBody)
    let diagnostics =
      input.strayWords + input.telephoneNumbers(outside: resolver.diagnostics)
      + marksInVain(marks, input, document) + document.diagnostics + resolver.diagnostics
      + (excerpt == nil
        ? resolver.foreignMarks(in: document, besides: Set(marks.map(\.lowerBound))) : [])
      + placing.diagnostics + findings.diagnostics
    // Editions are composed twice, and must be the same both times.
    if context.options.releasesTexts, !input.isInFamily { input.file.release() }
    return ComposedEntry(
      key: input.key, body: shelf.map(body.withTextShelved) ?? body, notes: placed.notes,
      passages: placed.passages.map {
        $0.with(words.words(of: $0.range), lacking: excerpt?.ground ?? .text)
      }, facts: reading.facts,
      quotations: findings.quotations,
      ground: excerpt?.ground
        ?? (findings.quotations.contains { $0.ground == .lock } ? .lock : .text),
      unverifiedQuotations: findings.unverified,
      plain: input.isInFamily ? reading.plain : nil,
      remembered: placing.remembered + findings.remembered, published: findings.records,
      reliances: context.options.listsReliances
        ? LockReliance.diagnostics(input, findings, excerpt, reading.plain) : [],
      unremembered: placing.unremembered,
      diagnostics: diagnostics)
  }

  /// What the lock is to hold of an entry's passages, where nothing else is asked.
  static func remembered(_ input: Input, _ context: ComposeContext) -> [LockLine] {
    let watch = Watchdog.shared.begin(input.file.path)
    defer { Watchdog.shared.end(watch) }
    var resolver = BodyResolver(
      index: context.index, assets: context.assets, entry: input.key, id: input.id,
      isSourcesText: input.article?.text == .full)
    let document = MarkdownDocument(
      parsing: input.file, range: input.publishedBody, marks: input.marks(context),
      resolver: &resolver)
    let reading = BodyReading(
      document, blocks: 0..<document.blockCount, resolver: resolver, names: context.names,
      unlinked: input.unlinked, wording: context.nameWording(of: input.article))
    var placing = PassagePlacing(
      reading.search, in: input.id, about: input.file.path,
      language: input.writtenLanguage(context), context)
    _ = placing.place(input.commentary, cited: input.cited)
    return placing.remembered
  }

  /// Marks by which notes are hidden, where no note can be; code shows them as they are.
  private static func marksInVain(
    _ marks: [Range<Int>], _ input: Input, _ document: borrowing MarkdownDocument
  ) -> [Diagnostic] {
    guard !marks.isEmpty else { return [] }
    var code: [Range<Int>] = []
    for block in 0..<document.blockCount where document.kind(ofBlock: block) == .code {
      if let span = document.span(ofBlock: block) { code.append(span.range) }
    }
    return marks.filter { !code.overlap($0) }.map {
      .hiddenInVain(input.file.span($0), inCommentary: false)
    }
  }

  /// The words of sources that the body shows as such.
  private static func quotations(
    in document: borrowing MarkdownDocument, _ plain: PlainText, _ input: Input,
    _ excerpt: ExcerptPublication?, _ context: ComposeContext
  ) -> QuotationFindings {
    if let excerpt { return excerpt.findings(of: input.id) }
    guard let article = input.article, article.text != .full, let own = context.sources[input.id]
    else { return QuotationFindings() }
    var verification = QuotationVerification(
      of: own, editionOf: input.editionOf, sources: context.sources, lock: context.options.lock,
      writtenIn: input.writtenLanguage(context), siteLanguage: context.settings.language)
    verification.listsReliances = context.options.listsReliances
    if article.text == .digest, verification.hasGround {
      verification.verify(QuotedDigest(document, plain, context.index))
    }
    return verification.findings
  }

  /// A page's title is its only heading of the first level, so a body that has some moves down.
  private static func write(
    _ document: borrowing MarkdownDocument, _ blocks: Range<Int>, _ annotations: Annotations,
    _ direction: TextDirection, _ context: ComposeContext
  ) -> WrittenBody {
    var options = WriterOptions(
      blockIDs: true, backReferenceLabel: context.options.backReferenceLabel, direction: direction)
    let written = document.write(blocks: blocks, annotations: annotations, options: options)
    guard written.headings.contains(where: { $0.level == 1 }) else { return written }
    options.headingShift = 1
    return document.write(blocks: blocks, annotations: annotations, options: options)
  }
}

extension EntryComposer.Input {
  /// The tag of the language in which its body is written.
  fileprivate func language(_ context: ComposeContext) -> String {
    guard let article, article.text == .full else { return context.settings.language }
    return article.language?.value ?? context.settings.language
  }

  /// The tag of the language of its words: a digest may be in that of its source.
  fileprivate func writtenLanguage(_ context: ComposeContext) -> String {
    let language = language(context)
    guard let source = article?.language?.value, source != language,
      WrittenLanguage.isRather(
        source, than: language, String(decoding: file.bytes[body], as: UTF8.self).unicodeScalars)
    else { return language }
    return source
  }

  fileprivate func marks(_ context: ComposeContext) -> QuotationStyle {
    QuotationStyle(language: writtenLanguage(context))
  }

  /// The body or, of an article whose text is withheld, nothing.
  fileprivate var publishedBody: Range<Int> {
    article?.text == .link ? body.upperBound..<body.upperBound : body
  }

  /// Hints at the telephone numbers in a source's own words, but for those within a link.
  fileprivate func telephoneNumbers(outside links: [Diagnostic]) -> [Diagnostic] {
    guard article?.text == .full else { return [] }
    let known = links.compactMap { link -> Range<Int>? in
      guard link.id == .addressNotLinked, case .span(let span) = link.place else { return nil }
      return span.range
    }.joined
    return TelephoneNumbers.ranges(in: file.bytes, body).filter { !known.overlap($0) }.map {
      PersonalAddress.telephone.diagnostic(at: file.span($0))
    }
  }

  /// Words that stand where a withheld text has none.
  fileprivate var strayWords: [Diagnostic] {
    guard let article, article.text == .link || article.text == .excerpt,
      let first = file.bytes[body].firstIndex(where: { $0 > UInt8(ascii: " ") })
    else { return [] }
    return [.withheldBody(article, at: file.span(first..<file.lineRange(at: first).upperBound))]
  }
}

extension PlacedPassage {
  /// - Parameter ground: what a passage rests on that is no source's own.
  fileprivate func with(_ words: SourceWords?, lacking ground: PassageGround) -> PlacedPassage {
    var passage = self
    passage.words = words
    passage.ground = words?.ground ?? ground
    return passage
  }
}
