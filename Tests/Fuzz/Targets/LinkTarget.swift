import DossierCore
import DossierModel

@testable import DossierContent
@testable import DossierGraph
@testable import DossierMarkdown

/// Links of both kinds in a body, and its lines as addresses.
enum LinkTarget {
  private static let context: (index: EntryIndex, assets: AssetIndex) = {
    var small = SmallLibrary.beginning
    small.add(.article, "first", SmallLibrary.article)
    return (EntryIndex(small.library, hidden: [:]), AssetIndex(small.library.assets))
  }()

  static func run(_ input: FuzzedInput) {
    guard TextFault.all(in: input.bytes).isEmpty else { return }
    let file = SourceFile(path: "Content/pages/p.md", bytes: input.bytes)
    var resolver = BodyResolver(
      index: context.index, assets: context.assets, entry: .page(Key(0)))
    let document = MarkdownDocument(
      parsing: file, range: 0..<file.bytes.count, resolver: &resolver)
    holdPlaces(document.diagnostics + resolver.diagnostics)
    holdLinks(document, file)
    let written = document.write(
      blocks: 0..<document.blockCount, annotations: Annotations(), options: WriterOptions())
    holdHTML(written.html.bytes)
    holdDirections(written.html.bytes)
    holdInside(written.html)
    for line in input.bytes.split(separator: UInt8(ascii: "\n")) { holdAddress(line) }
  }

  /// Links that the parser kept are among those that the scanner found, in order and apart.
  private static func holdLinks(_ document: borrowing MarkdownDocument, _ file: SourceFile) {
    let scanned = PlaceholderSource(file: file, range: 0..<file.bytes.count, findsLinks: true).links
    var end = 0
    for link in scanned {
      let range = link.span.range
      hold(range.lowerBound >= end && range.count >= 4, "\(range) after \(end)")
      let bytes = file.bytes[range]
      hold(
        bytes.starts(with: "[[".utf8) && bytes.reversed().starts(with: "]]".utf8), link.span.text)
      end = range.upperBound
    }
    let starts = Set(scanned.map(\.span.range.lowerBound))
    let count = document.plainText().scalars.count
    for placed in document.links(inBlocks: 0..<document.blockCount) {
      hold(starts.contains(placed.link.span.range.lowerBound), placed.link.span.text)
      hold(placed.range.clamped(to: 0..<count) == placed.range, "\(placed.range) of \(count)")
    }
  }

  /// Addresses within the site name no folder above its root.
  private static func holdInside(_ html: HTML) {
    var output = OutputBuffer()
    html.write(to: &output, root: "ROOT/")
    for tag in Tag.all(in: output.bytes) {
      for address in tag.addresses where address.utf8.starts(with: "ROOT/".utf8) {
        let path = address.utf8.dropFirst(5).prefix {
          $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?")
        }
        let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        hold(!parts.contains { $0.elementsEqual("..".utf8) }, address)
        hold(!path.starts(with: "/".utf8), address)
      }
    }
  }

  private static func holdAddress(_ line: ArraySlice<UInt8>) {
    let text = String(decoding: line, as: UTF8.self)
    _ = LinkDestination(text)
    _ = WebAddress.isAbsolute(text) ? nil : WebAddress.correction(of: text)
    var output = OutputBuffer()
    output.appendExternalURL(text)
    holdHarmless(output.text)
    output.removeAll()
    output.appendURL(.site(path: text, fragment: text), root: "../")
    hold(output.bytes.starts(with: "../".utf8) && !output.bytes.starts(with: "..//".utf8), text)
    output.removeAll()
    output.appendURL(.fragment(text), root: "../")
    holdHarmless(output.text)
  }
}
