import DossierCore
import DossierMarkdown
import DossierMentions
import DossierModel
import DossierPassages
import DossierPublication
import QuoteAnchoring
import TextAnalysis

/// Reads one file of commentary: composes its notes and collects the passages they name.
struct CommentaryComposer {
  /// One file's share of an entry's commentary.
  struct Composed: Sendable {
    let about: EntryKey
    let notes: [NoteDraft]
    /// `note` offsets count within `notes`.
    let requests: [PassageRequest]
    let diagnostics: [Diagnostic]
  }

  let file: CommentaryFile
  let context: ComposeContext
  let about: EntryIndex.Target
  let unlinked: UnlinkedNames
  private var notes: [NoteDraft] = []
  private var requests: [PassageRequest] = []
  private var diagnostics = DiagnosticList()

  /// nil where the entry it is about is not there; the diagnostics say so.
  static func compose(
    _ file: CommentaryFile, _ context: ComposeContext
  ) -> (composed: Composed?, diagnostics: [Diagnostic]) {
    let watch = Watchdog.shared.begin(file.header.file.path)
    defer { Watchdog.shared.end(watch) }
    var reader = ReferenceReader(index: context.index)
    guard let about = reader.entry(file.about) else { return (nil, reader.diagnostics) }
    let unlinked = UnlinkedNames(file.header, on: about.key, context.names, &reader)
    var composer = CommentaryComposer(
      file: file, context: context, about: about, unlinked: unlinked)
    composer.diagnostics += reader.diagnostics
    composer.compose()
    let composed = Composed(
      about: about.key, notes: composer.notes, requests: composer.requests,
      diagnostics: composer.diagnostics.all)
    return (composed, composed.diagnostics)
  }

  private init(
    file: CommentaryFile, context: ComposeContext, about: EntryIndex.Target,
    unlinked: UnlinkedNames
  ) {
    self.file = file
    self.context = context
    self.about = about
    self.unlinked = unlinked
  }

  private mutating func compose() {
    let header = file.header
    var resolver = BodyResolver(
      index: context.index, assets: context.assets, entry: about.key, id: about.id,
      page: SitePath.entry(about.id).text)
    let marks = QuotationStyle(language: context.settings.language)
    let document = MarkdownDocument(
      parsing: header.file, range: header.body, marks: marks, resolver: &resolver)
    let (blocks, faults) = CommentaryBlocks.cut(
      document, of: header, index: context.index, utcOffset: context.settings.utcOffset,
      marks: marks)
    diagnostics += judged(document.diagnostics) + resolver.diagnostics + faults
    diagnostics += foreignMarks(in: document, blocks, resolver)
    if !blocks.preamble.isEmpty {
      addNote(
        NoteHead(kind: .note(.comment)), name: header.id.name, isOnWhole: true,
        at: document.span(ofBlock: blocks.preamble.lowerBound), document, blocks.preamble,
        resolver)
    }
    for opener in blocks.openers { add(opener, document, resolver) }
  }

  /// Mark-up of other programs, beside what opens a note and what hides none.
  private func foreignMarks(
    in document: borrowing MarkdownDocument, _ blocks: CommentaryBlocks, _ resolver: BodyResolver
  ) -> [Diagnostic] {
    let marks = HidingMarks.find(in: file.header.file.bytes, file.header.body)
    let heads = blocks.openers.map(\.headSpan.range.lowerBound)
    return resolver.foreignMarks(in: document, besides: Set(heads + marks.map(\.lowerBound)))
  }

  /// What is wrong with the file's Markdown, with what only lacks since other notes of it are hidden.
  private func judged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard let footnotes = context.publication.footnotes[file.header.file.path] else {
      return diagnostics
    }
    return diagnostics.map(footnotes.judged)
  }

  private mutating func add(
    _ opener: CommentaryBlocks.Opener, _ document: borrowing MarkdownDocument,
    _ resolver: BodyResolver
  ) {
    guard let kind = opener.head.kind else { return }
    if case .note(.sourceChanged) = kind, article == nil {
      diagnostics.append(.withoutPublisher(opener.headSpan, about.id))
    }
    let isOnWhole = opener.anchor.isEmpty
    guard !isOnWhole || opener.head.mayQuoteNothing else { return }
    let name = opener.head.id?.value ?? derivedName(of: opener, document)
    let span = opener.head.id?.span ?? opener.headSpan
    var source = PassageRequest.Source.passage
    if case .note = kind {
      source = .note(notes.count)
      addNote(
        opener.head, name: name, isOnWhole: isOnWhole, at: span, document, opener.body, resolver)
    } else if !opener.body.isEmpty, let span = document.span(ofBlock: opener.body.lowerBound) {
      diagnostics.append(.wordsAfterPassage(span))
    }
    if opener.head.id == nil { diagnostics.append(.noteWithoutID(opener.headSpan, name: name)) }
    if opener.head.isCorrection, isSourcesText, notes.last?.said == nil {
      diagnostics.append(.correctionUnquoted(opener.headSpan))
    }
    if opener.head.isCorrection, opener.head.date == nil, file.date == nil {
      diagnostics.append(.correctionWithoutDate(opener.headSpan))
    }
    guard !isOnWhole else { return }
    if let fault = opener.anchor.gapFault(
      isWithheld: context.withheld.contains(about.key), at: opener.anchorSpan)
    {
      diagnostics.append(fault)
      return
    }
    requests.append(
      PassageRequest(
        name: name, anchor: opener.anchor, source: source, span: opener.anchorSpan, headSpan: span,
        isNamed: opener.head.id != nil))
  }

  private func derivedName(
    of opener: CommentaryBlocks.Opener, _ document: borrowing MarkdownDocument
  ) -> String {
    guard !opener.anchor.isEmpty else {
      return PassageName.derived(from: document.plainText(ofBlocks: opener.body).letters)
    }
    return PassageName.derived(
      from: opener.anchor, isWithheld: context.withheld.contains(about.key))
  }

  private mutating func addNote(
    _ head: NoteHead, name: String, isOnWhole: Bool, at span: SourceSpan?,
    _ document: borrowing MarkdownDocument, _ whole: Range<Int>, _ resolver: BodyResolver
  ) {
    guard case .note(let kind)? = head.kind else { return }
    let (said, blocks) = parted(head, document, whole)
    let reading = BodyReading(
      document, blocks: blocks, resolver: resolver, names: context.names, unlinked: unlinked,
      wording: context.nameWording())
    var options = WriterOptions(
      footnotePrefix: "\(about.id.kind.rawValue)-\(about.id.name)-\(name)-", headingIDs: false,
      headingShift: 2,
      backReferenceLabel: context.options.backReferenceLabel,
      direction: TextDirection(ofLanguage: context.settings.language))
    options.isBesideText = true
    let written = document.write(
      blocks: blocks, annotations: Annotations(names: reading.nameLinks(context)), options: options)
    if let editor = head.editor, !context.settings.hasEditor(editor.value) {
      diagnostics.append(.unknownEditor(editor, context.settings))
    }
    notes.append(
      NoteDraft(
        kind: kind, label: label(of: head), title: head.title,
        editor: head.editor?.value ?? file.by?.value,
        date: head.date?.value ?? file.date?.value, listing: listing(of: head), name: name,
        nameSpan: span,
        isOnWhole: isOnWhole, said: said, body: ComposedBody(written, reading.plain),
        facts: reading.facts))
  }

  /// Whether the notes are on a text that is published as the source's own, whole.
  private var isSourcesText: Bool {
    article?.text == .full
  }

  /// The article that the notes are on; nil for an entry of another kind.
  private var article: Article? {
    guard case .article(let key) = about.key else { return nil }
    return context.publication.library.articles[key.index]
  }

  /// What a preview says of a note: what it says of itself, or else what its file does.
  private func label(of head: NoteHead) -> Visibility? {
    let viewing = context.publication.viewing
    return viewing.label(head.visibility) ?? viewing.label(file.header.visibility)
  }

  private func listing(of head: NoteHead) -> Listing? {
    let own = Listing(listed: nil, embargo: head.visibility.opens)
    return [file.header.listing, own].compactMap(\.self).max()
  }

  /// A correction that begins with a quotation gives in it what was said before.
  private func parted(
    _ head: NoteHead, _ document: borrowing MarkdownDocument, _ blocks: Range<Int>
  ) -> (said: String?, rest: Range<Int>) {
    guard head.isCorrection, let first = blocks.first, document.kind(ofBlock: first) == .quotation
    else { return (nil, blocks) }
    let said = document.plainText(ofBlocks: first..<first + 1).text.onOneLine()
    return (said, first + 1..<blocks.upperBound)
  }
}

extension SiteSettings {
  func hasEditor(_ id: String) -> Bool { editors.contains { $0.id == id } }
}

extension Diagnostic {
  fileprivate static func noteWithoutID(_ span: SourceSpan, name: String) -> Diagnostic {
    Diagnostic(
      .noteWithoutID, at: span, "this has no id of its own, so its address may change",
      suggestion: "end the line with `^\(name)`, or with a shorter id")
  }

  fileprivate static func correctionWithoutDate(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badNoteLine, severity: .warning, at: span,
      "this correction has no date, so readers can't see since when it holds",
      suggestion: "write the day at the line's end, such as `2026-11-24`")
  }

  fileprivate static func correctionUnquoted(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .correctionUnquoted, at: span,
      "the text here is the source’s own, and this correction doesn’t quote what stood there before",
      suggestion:
        "begin it with a quotation of the words that were corrected (`> …`) or, where the "
        + "publisher changed them, write `[!source-changed]`")
  }

  /// A publisher's change of what no publisher has.
  fileprivate static func withoutPublisher(_ span: SourceSpan, _ id: EntryID) -> Diagnostic {
    Diagnostic(
      .badNoteLine, at: span,
      "`source-changed` is of what a publisher changed, and \(id) is no article",
      suggestion: "make it a `[!correction]`, or a `[!context]`")
  }

  fileprivate static func wordsAfterPassage(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badNoteLine, at: span, "a `[!passage]` only names words, so nothing may follow it",
      suggestion: "write another kind, such as `[!comment]`, to speak of the passage")
  }
}

extension ComposedBody {
  /// A body without apparatus.
  init(_ written: WrittenBody, _ plain: PlainText) {
    self.init(
      segments: written.html.isEmpty ? [] : [.html(written.html)],
      headings: written.headings.map { Heading(level: $0.level, id: $0.id, text: $0.text) },
      plainText: plain.text, wordCount: plain.wordCount)
  }
}
