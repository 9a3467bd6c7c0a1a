import DossierCore
import DossierPassages
import DossierTheme

/// Says where withheld strings stand in the source, without a word of them.
package struct WithheldReport {
  /// Beyond so many places of one string the rest are counted.
  private static let mostPlaces = 10

  package let list: WithholdList
  package let pages: [SitePage]
  /// Every file of text that pages are made of.
  package let sources: [SourceFile]
  package let root: String

  package init(list: WithholdList, pages: [SitePage], sources: [SourceFile], root: String) {
    self.list = list
    self.pages = pages
    self.sources = sources
    self.root = root
  }

  package func diagnostics(of findings: PublishedCheck.Findings) -> [Diagnostic] {
    var places = SourcePlaces(list, Set(findings.hits.keys))
    for file in sources { places.look(at: file) }
    let found = findings.hits.sorted { $0.key < $1.key }.flatMap { string, hit in
      diagnostics(of: string, hit, in: &places)
    }
    return Diagnostic.sorted(found + findings.unread.map { unread(pages[$0.file], $0.reason) })
  }

  private func diagnostics(
    of string: Int, _ hit: PublishedCheck.Hit, in places: inout SourcePlaces
  ) -> [Diagnostic] {
    var found = hit.copies.map { copied(string, pages[$0], &places) }
    if hit.isInPath { found += named(string, places) }
    let spans = places.spans[string] ?? []
    if hit.made != nil || hit.isInLock { found += spans.map { written(string, at: $0, hit) } }
    if found.isEmpty, let made = hit.made { found = [assembled(string, pages[made], hit)] }
    if found.isEmpty, hit.isInLock { found = [locked(string)] }
    guard found.count > Self.mostPlaces else { return found }
    let left = found.count - Self.mostPlaces
    return found.prefix(Self.mostPlaces) + [
      Diagnostic(
        .withheldWords, at: .nowhere,
        "what \(line(string)) withholds stands in \(left) more \(left == 1 ? "place" : "places")",
        suggestion: "take it out of those that are named, and run the command again")
    ]
  }

  private func line(_ string: Int) -> String { list.lines[string].description }

  private func written(_ string: Int, at span: SourceSpan, _ hit: PublishedCheck.Hit) -> Diagnostic
  {
    let files =
      hit.files > 0 ? "\(hit.files) \(hit.files == 1 ? "file" : "files") of the site" : "the lock"
    return Diagnostic(
      .withheldWords, at: span,
      "what \(line(string)) withholds stands here, and would be published in \(files)",
      suggestion: "take the words out, or write `[withheld]` in their place")
  }

  private func named(_ string: Int, _ places: SourcePlaces) -> [Diagnostic] {
    (places.named[string] ?? []).map { path in
      let folder = FolderPath.parent(of: path)
      let beside = sources.map(\.path).filter { FolderPath.parent(of: $0) == folder }.sorted()
      let number = (beside.firstIndex(of: path) ?? 0) + 1
      return Diagnostic(
        .withheldWords, at: .file(path),
        "what \(line(string)) withholds stands in the name of this file, number \(number) of its "
          + "folder in order of name, and so in the site's addresses",
        suggestion:
          "rename the file and what refers to it, without `was`, which would keep the old address")
    }
  }

  private func copied(
    _ string: Int, _ page: SitePage, _ places: inout SourcePlaces
  ) -> Diagnostic {
    let path = sourcePath(of: page)
    guard !places.isNamed(string, path) else {
      return Diagnostic(
        .withheldWords, at: .file(path),
        "what \(line(string)) withholds stands in the name of this file, which would be published",
        suggestion: "rename the file, and what refers to it")
    }
    return Diagnostic(
      .withheldWords, at: .file(path),
      "what \(line(string)) withholds stands in this file, which would be published",
      suggestion: "take the words out of it, or the file out of `Content/assets/`")
  }

  /// Words that stand in no file as they come out, such as a title put together from two fields.
  private func assembled(
    _ string: Int, _ page: SitePage, _ hit: PublishedCheck.Hit
  ) -> Diagnostic {
    let more = hit.files > 1 ? ", and in \(hit.files - 1) more" : ""
    return Diagnostic(
      .withheldWords, at: .nowhere,
      "what \(line(string)) withholds would be published in `\(page.path)`\(more), put together from "
        + "several places",
      suggestion: "look for the words on that page, and take out what they are made of")
  }

  private func locked(_ string: Int) -> Diagnostic {
    Diagnostic(
      .withheldWords, at: .file(PassageLock.path),
      "what \(line(string)) withholds stands in this file",
      suggestion: "take out what quotes the words, and build without `--frozen`")
  }

  /// The file that a page is a copy of, from the root; the page's own path for others.
  private func sourcePath(of page: SitePage) -> String {
    guard let source = page.copiedFrom else { return page.path }
    return FolderPath.relative(source, to: root)
  }

  private func unread(_ page: SitePage, _ reason: PublishedCheck.Unread) -> Diagnostic {
    let path = sourcePath(of: page)
    return switch reason {
    case .missingProgram:
      Diagnostic(
        .unsearchedFile, at: .file(path),
        "the text of this PDF was not looked through for withheld strings: the program "
          + "`\(PDFText.program)` is not there",
        suggestion: "install Poppler (`apt-get install poppler-utils` or `brew install poppler`)")
    case .pdf:
      Diagnostic(
        .unsearchedFile, at: .file(path),
        "`\(PDFText.program)` cannot read this PDF, so it was not looked through for withheld strings",
        suggestion: "export it anew without a password, or take it out of `Content/assets/`")
    case .archive:
      Diagnostic(
        .unsearchedFile, at: .file(path),
        "what is packed into this file was not looked through for withheld strings: it is of a kind "
          + "that can't be unpacked here, encrypted, damaged or too large",
        suggestion: "put what it holds beside it or in its place: a PDF, a text, or a zip file")
    case .withinArchive:
      Diagnostic(
        .unsearchedFile, at: .file(path),
        "not all that is packed into this file was looked through for withheld strings: it holds a PDF, "
          + "an archive that can't be unpacked here, or more than four within one another",
        suggestion: "put what these hold beside it or in its place: a PDF, a text, or a zip file")
    }
  }
}

/// Where strings stand in the sources.
struct SourcePlaces {
  private var search: WithheldSearch
  private let strings: Set<Int>
  /// By string, where each begins: ranges that hold nothing, so that no message shows how long it is.
  private(set) var spans: [Int: [SourceSpan]] = [:]
  /// By string, the paths that hold it.
  private(set) var named: [Int: [String]] = [:]

  init(_ list: WithholdList, _ strings: Set<Int>) {
    search = WithheldSearch(list.patterns)
    self.strings = strings
  }

  mutating func look(at file: SourceFile) {
    let found = file.bytes.withUnsafeBufferPointer { bytes in
      FileText.isText(bytes) ? search.places(in: bytes, format: .markdown) : []
    }
    for find in found where strings.contains(find.string) {
      let start = find.range.lowerBound
      let isKnown = spans[find.string]?.last.map { $0.file === file && $0.range == start..<start }
      if isKnown != true { spans[find.string, default: []].append(file.span(start..<start)) }
    }
    for string in search.strings(inName: file.path) where strings.contains(string) {
      named[string, default: []].append(file.path)
    }
  }

  mutating func isNamed(_ string: Int, _ path: String) -> Bool {
    search.strings(inName: path).contains(string)
  }
}
