import DossierCore
import TextAnalysis

@testable import DossierContent
@testable import DossierMarkdown

/// The HTML writer: equal to cmark-gfm's own with nothing to annotate; with passages and names it
/// nests and changes no word.
enum HTMLTarget {
  static func run(_ input: FuzzedInput) {
    guard TextFault.all(in: input.bytes).isEmpty else { return }
    let file = SourceFile(path: "a.md", bytes: input.bytes)
    holdEqual(file)
    var resolver = Everywhere()
    let document = MarkdownDocument(
      parsing: file, range: 0..<file.bytes.count, resolver: &resolver)
    holdPlaces(document.diagnostics)
    let plain = document.plainText()
    let bare = write(document, Annotations())
    holdHTML(bare)
    holdDirections(bare)
    let annotated = write(document, annotations(plain, input))
    holdHTML(annotated)
    holdDirections(annotated)
    hold(
      Tag.text(of: annotated, without: "class=\"ref\"")
        == Tag.text(of: bare, without: "class=\"ref\""),
      String(decoding: annotated, as: UTF8.self))
  }

  private static func holdEqual(_ file: SourceFile) {
    var syntax = CmarkSyntax.dossier
    syntax.entryLinks = false
    syntax.marks = nil
    var resolver = Everywhere()
    let document = MarkdownDocument(
      parsing: file, range: 0..<file.bytes.count, syntax: syntax, resolver: &resolver)
    if document.diagnostics.contains(where: { $0.id == .tooExpensive }) { return }
    for isUnsafe in [false, true] {
      var options = WriterOptions.bare
      options.writesRawHTML = isUnsafe
      let ours = document.write(
        blocks: 0..<document.blockCount, annotations: Annotations(), options: options)
      let theirs = document.renderedByCmark(options: isUnsafe ? CmarkSyntax.unsafe : 0)
      var output = OutputBuffer()
      ours.html.write(to: &output, root: "")
      hold(
        output.text == theirs,
        "ours: \(output.text.debugDescription)\ncmark: \(theirs.debugDescription)")
    }
  }

  private static func write(
    _ document: borrowing MarkdownDocument, _ annotations: Annotations
  ) -> [UInt8] {
    let written = document.write(
      blocks: 0..<document.blockCount, annotations: annotations,
      options: WriterOptions(blockIDs: true))
    return written.html.bytes
  }

  private static func annotations(_ plain: PlainText, _ input: FuzzedInput) -> Annotations {
    var random = input.random
    let ranges = (0..<5).compactMap { _ in random.range(in: plain.scalars.count) }
      .sorted { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    let highlights = ranges.enumerated().map { index, range in
      Annotations.Highlight(
        range: range, fragment: "p-\(index)", style: "noted",
        marker: index % 3 == 2
          ? nil : Annotations.Marker(fragment: "ref-\(index)", target: "note-\(index)", text: "1"))
    }
    let names = plain.linkable.enumerated().filter { $0.offset % 2 == 0 }.map { _, range in
      Annotations.NameLink(
        range: range.lowerBound..<min(range.upperBound, range.lowerBound + 6),
        url: .site("experts/name.html"))
    }
    return Annotations(highlights: highlights, names: names)
  }

  /// Leads every link somewhere.
  private struct Everywhere: LinkResolver {
    mutating func resolve(_ link: EntryLink) -> LinkResolution {
      LinkResolution(url: .site("entries/\(link.target).html"), label: "Title")
    }

    mutating func resolve(destination: String, isImage: Bool, at span: SourceSpan) -> SiteURL? {
      destination.contains(":") ? .external(destination) : .site(destination)
    }
  }
}
