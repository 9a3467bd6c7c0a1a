import DossierCore
import DossierModel
import DossierYAML

/// One file of an entry, read and decoded.
struct LoadedEntry: Sendable {
  enum Entry: Sendable {
    case article(Article)
    case argument(Argument)
    case expert(Expert)
    case event(Event)
    case page(Page)
    case commentary(CommentaryFile)
  }

  let id: EntryID
  let path: String
  /// Nil where too little could be read to make one.
  let entry: Entry?
  /// Old ids, kept also where the rest could not be read.
  let was: [Located<String>]
  let diagnostics: [Diagnostic]

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
    let watch = Watchdog.shared.begin(found.path)
    defer { Watchdog.shared.end(watch) }
    let (file, faults) = TextLoading.load(
      path: found.path, location: found.location, options: options, reading: bytes)
    guard let file else {
      (entry, was, diagnostics) = (nil, [], faults)
      return
    }
    let read = Self.read(file, id: found.id, utcOffset: options.utcOffset)
    (entry, was, diagnostics) = (read.entry, read.was, faults + read.diagnostics)
  }

  typealias Read = (entry: Entry?, was: [Located<String>], diagnostics: [Diagnostic])

  /// Reads and decodes a file's text.
  static func read(_ file: SourceFile, id: EntryID, utcOffset: Int? = nil) -> Read {
    let parts: FrontMatter
    switch FrontMatter.split(file) {
    case .success(let split): parts = split
    case .failure(let fault): return (nil, [], [fault.diagnostic(in: file)])
    }
    let (mapping, faults) = YAMLMapping.read(file, range: parts.yaml)
    guard let mapping else { return (nil, [], faults) }
    var fields = FieldReader(mapping, name: name(of: id.kind), place: file.span(parts.opening))
    let header = EntryHeader(
      id: id, file: file, body: parts.body, fields: &fields, utcOffset: utcOffset)
    let entry = decode(id.kind, header: header, &fields)
    return (entry, header.was, faults + fields.finish())
  }

  private static func decode(
    _ kind: EntryKind, header: EntryHeader, _ fields: inout FieldReader
  ) -> Entry? {
    switch kind {
    case .article: .article(Article(header: header, fields: &fields))
    case .argument: .argument(Argument(header: header, fields: &fields))
    case .expert: .expert(Expert(header: header, fields: &fields))
    case .event: Event(header: header, fields: &fields).map(Entry.event)
    case .page: .page(Page(header: header, fields: &fields))
    case .commentary: CommentaryFile(header: header, fields: &fields).map(Entry.commentary)
    }
  }

  private static func name(of kind: EntryKind) -> String {
    switch kind {
    case .article: "an article"
    case .argument: "an argument"
    case .expert: "an expert"
    case .event: "an event"
    case .page: "a page"
    case .commentary: "a commentary"
    }
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
