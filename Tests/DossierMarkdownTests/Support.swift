import DossierCore

@testable import DossierMarkdown

/// Resolves every link, and keeps what it was asked.
struct RecordingResolver: LinkResolver {
  var links: [EntryLink] = []
  var destinations: [String] = []
  /// Ids and destinations that lead nowhere.
  var refused: Set<String> = []

  mutating func resolve(_ link: EntryLink) -> LinkResolution {
    links.append(link)
    if refused.contains(link.target) { return LinkResolution(url: nil, label: link.target) }
    let fragment: String? =
      switch link.fragment {
      case .heading(let text): MarkdownDocument.headingID(for: text)
      case .passage(let text): "p-" + text
      case nil: nil
      }
    let path = link.target.isEmpty ? "" : "entries/\(link.target).html"
    return LinkResolution(
      url: path.isEmpty ? .fragment(fragment ?? "") : .site(path: path, fragment: fragment),
      label: "Title of \(link.target)")
  }

  mutating func resolve(destination: String, isImage: Bool, at span: SourceSpan) -> SiteURL? {
    destinations.append(destination)
    if refused.contains(destination) { return nil }
    return destination.contains(":") ? .external(destination) : .site(destination)
  }

  func size(of picture: SiteURL) -> PixelSize? {
    picture == .site("wide.png") ? PixelSize(width: 640, height: 480) : nil
  }
}

extension MarkdownDocument {
  init(_ text: String, syntax: CmarkSyntax = .dossier, refused: Set<String> = []) {
    var resolver = RecordingResolver(refused: refused)
    let file = SourceFile(path: "Content/test.md", text: text)
    self.init(
      parsing: file, range: 0..<file.bytes.count, syntax: syntax, resolver: &resolver)
  }

  func html(
    _ annotations: Annotations = Annotations(), options: WriterOptions = WriterOptions()
  ) -> String {
    var output = OutputBuffer()
    write(blocks: 0..<blockCount, annotations: annotations, options: options).html
      .write(to: &output, root: "../")
    return output.text
  }

  /// Each diagnostic as `id line:column text`, in order of place.
  var faults: [String] {
    Diagnostic.sorted(diagnostics).map { diagnostic in
      guard case .span(let span) = diagnostic.place else { return diagnostic.id.rawValue }
      return "\(diagnostic.id.rawValue) \(span.start.line):\(span.start.column) \(span.text)"
    }
  }
}

/// SplitMix64: the same numbers from the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
