/// A fragment of trusted HTML, made by the Markdown writer alone.
///
/// A fragment is written once and stands on pages at different depths, so links within the site
/// hold no prefix: `rootSlots` are the byte offsets, ascending, at which the path from the page to
/// the site's root (`../`, nothing, or the site's absolute URL in a feed) goes in.
package struct HTML: Sendable, Equatable {
  package private(set) var bytes: [UInt8]
  package private(set) var rootSlots: [Int]

  /// Only `DossierMarkdown` may call this; a test over the sources holds it.
  package init(writtenByMarkdown bytes: [UInt8], rootSlots: [Int] = []) {
    self.bytes = bytes
    self.rootSlots = rootSlots
  }

  /// Fragments one after another.
  package static func joined(_ fragments: [HTML]) -> HTML {
    guard fragments.count != 1 else { return fragments[0] }
    var whole = HTML.empty
    for fragment in fragments {
      whole.rootSlots += fragment.rootSlots.map { $0 + whole.bytes.count }
      whole.bytes += fragment.bytes
    }
    return whole
  }

  package static let empty = HTML(writtenByMarkdown: [])
  package var isEmpty: Bool { bytes.isEmpty }

  /// Appends the fragment with `root` in each of its slots.
  package func write(to output: inout OutputBuffer, root: String) {
    var start = 0
    for slot in rootSlots {
      output.append(bytes[start..<slot])
      output.append(root)
      start = slot
    }
    output.append(bytes[start...])
  }

  /// The part of the fragment in a half-open range of its bytes.
  package func slice(_ range: Range<Int>) -> HTML {
    HTML(
      writtenByMarkdown: Array(bytes[range]),
      rootSlots: rootSlots.filter(range.contains).map { $0 - range.lowerBound })
  }
}
