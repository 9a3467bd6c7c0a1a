/// A fragment of trusted HTML, made by the Markdown writer alone.
///
/// A fragment is written once and stands on pages at different depths, so links within the site
/// hold no prefix: `rootSlots` are the byte offsets, ascending, at which the path from the page to
/// the site's root (`../`, nothing, or the site's absolute URL in a feed) goes in.
@usableFromInline package struct HTML: Sendable {
  private let run: ShelvedBytes
  package let rootSlots: [Int]

  /// Only `DossierMarkdown` may call this; a test over the sources holds it.
  package init(writtenByMarkdown bytes: [UInt8], rootSlots: [Int] = []) {
    self.init(ShelvedBytes(bytes), rootSlots: rootSlots)
  }

  private init(_ run: ShelvedBytes, rootSlots: [Int]) {
    self.run = run
    self.rootSlots = rootSlots
  }

  /// Fragments one after another.
  package static func joined(_ fragments: [HTML]) -> HTML {
    guard fragments.count != 1 else { return fragments[0] }
    var bytes: [UInt8] = []
    var rootSlots: [Int] = []
    for fragment in fragments {
      rootSlots += fragment.rootSlots.map { $0 + bytes.count }
      fragment.withBytes { bytes.append(contentsOf: $0) }
    }
    return HTML(ShelvedBytes(bytes), rootSlots: rootSlots)
  }

  package static let empty = HTML(ShelvedBytes([]), rootSlots: [])
  package var isEmpty: Bool { run.isEmpty }
  /// How many bytes it has, with nothing in its slots.
  package var count: Int { run.count }

  /// Lends the bytes to `body`, with nothing in the slots; they must not be kept.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    run.withBytes(body)
  }

  /// A copy of the bytes, with nothing in the slots.
  package var bytes: [UInt8] { withBytes { Array($0) } }

  /// Appends the fragment with `root` in each of its slots.
  package func write(to output: inout OutputBuffer, root: String) {
    withBytes { bytes in
      var start = 0
      for slot in rootSlots {
        output.append(UnsafeBufferPointer(rebasing: bytes[start..<slot]))
        output.append(root)
        start = slot
      }
      output.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// The part of the fragment in a half-open range of its bytes; it shares them.
  package func slice(_ range: Range<Int>) -> HTML {
    HTML(
      run.slice(range),
      rootSlots: rootSlots.filter(range.contains).map { $0 - range.lowerBound })
  }

  /// The same fragment, in the shelf's file if it takes it.
  package func shelved(on shelf: Shelf) -> HTML {
    HTML(run.shelved(on: shelf), rootSlots: rootSlots)
  }
}
