import DossierCore
import DossierModel
import DossierYAML
import EDTF
import TextAnalysis

/// One file of an entry, read and decoded.
struct LoadedEntry: Sendable {
  let id: EntryID
  let path: String
  /// Nil where it could not be read.
  let file: SourceFile?
  /// Nil where too little could be read to make one.
  let entry: Entry?
  /// Old ids, kept also where the rest could not be read.
  let was: [Located<String>]
  let diagnostics: [Diagnostic]
  /// By which moments were read that name no distance from UTC.
  let utcOffset: Int?

  init(_ found: ContentWalk.EntryFile, options: Library.LoadOptions) {
    self.init(
      found, options: options,
      reading: FileReading.bytes(of: found.location, limit: options.largestFile))
  }

  init(
    _ found: ContentWalk.EntryFile, options: Library.LoadOptions,
    reading bytes: Result<[UInt8], FileReading.Fault>
  ) {
    id = found.id
    path = found.path
    utcOffset = options.utcOffset
    let watch = Watchdog.shared.begin(found.path)
    defer { Watchdog.shared.end(watch) }
    let (file, faults) = TextLoading.load(
      path: found.path, location: found.location, options: options, reading: bytes)
    self.file = file
    guard let file else {
      (entry, was, diagnostics) = (nil, [], faults)
      return
    }
    let read = Self.read(
      file, id: found.id, utcOffset: options.utcOffset, language: options.language)
    (entry, was, diagnostics) = (read.entry, read.was, faults + read.diagnostics)
  }

  typealias Read = (entry: Entry?, was: [Located<String>], diagnostics: [Diagnostic])

  /// Reads and decodes a file's text.
  static func read(
    _ file: SourceFile, id: EntryID, utcOffset: Int? = nil, language: String? = nil
  ) -> Read {
    let parts: FrontMatter
    switch FrontMatter.split(file) {
    case .success(let split): parts = split
    case .failure(let fault): return (nil, [], [fault.diagnostic(in: file)])
    }
    let (mapping, faults) = YAMLMapping.read(file, range: parts.yaml)
    guard let mapping else { return (nil, [], faults) }
    var reader = FieldReader(
      mapping, shape: FieldCatalogue.shape(of: id.kind), place: file.span(parts.opening))
    reader.utcOffset = utcOffset
    reader.marks = QuotationStyle(language: language ?? "en")
    var header = EntryHeader(id: id, file: file, body: parts.body)
    EntryHeader.declaration(of: id.kind).read(&reader, into: &header)
    let entry = decode(id.kind, header: header, &reader)
    return (entry, header.was, faults + reader.finish())
  }

  /// What must be there has a stand-in, once it is reported that it is missing or wrong: the entry goes
  /// on, so that one run finds what else is wrong with it, and with what refers to it. Commentary on
  /// nothing is none.
  private static func decode(
    _ kind: EntryKind, header: EntryHeader, _ reader: inout FieldReader
  ) -> Entry? {
    let nothing = Located("", reader.place)
    switch kind {
    case .article:
      return .article(
        filled(Article(header: header, heading: .label(nothing), text: .digest), &reader))
    case .argument: return .argument(filled(Argument(header: header, claim: nothing), &reader))
    case .expert: return .expert(filled(Expert(header: header, name: nothing), &reader))
    case .event:
      guard let date = unknownYear(at: reader.place) else { return nil }
      return .event(filled(Event(header: header, title: nothing, date: date), &reader))
    case .page: return .page(filled(Page(header: header, title: nothing), &reader))
    case .commentary:
      let file = filled(CommentaryFile(header: header, about: nothing), &reader)
      return reader.isComplete ? .commentary(file) : nil
    }
  }

  private static func filled<Record: DeclaredRecord>(
    _ standIn: Record, _ reader: inout FieldReader
  ) -> Record {
    var record = standIn
    Record.declaration.read(&reader, into: &record)
    return record
  }

  /// A year of which nothing is known.
  private static func unknownYear(at place: SourceSpan) -> Located<EDTFDate>? {
    (try? EDTFDate.parse("XXXX").get()).map { Located($0, place) }
  }
}

extension LoadedEntry {
  /// Reads and decodes entries in parallel, in the order given.
  static func load(
    _ found: [ContentWalk.EntryFile], options: Library.LoadOptions
  ) async -> [LoadedEntry] {
    await concurrentMap(found, telling: options.progress) { LoadedEntry($0, options: options) }
  }
}
