import DossierCore
import TextAnalysis

/// Finds where words of a block's plain text were written in its Markdown, by aligning the two (E. W.
/// Myers, "An O(ND) difference algorithm and its variations", 1986): a tree of cmark-gfm loses the
/// columns of its texts. Meant for messages, not for every word.
struct SourcePlaces {
  private let file: SourceFile
  private let lines: Range<Int>
  /// For each scalar of the text the byte at which it was written; nil for what only the text has.
  private var bytes: [Int?]

  /// - Parameters:
  ///   - lines: the block's lines.
  ///   - text: the plain text of the block.
  init(_ lines: SourceSpan, text: ArraySlice<Unicode.Scalar>) {
    file = lines.file
    self.lines = lines.range
    bytes = [Int?](repeating: nil, count: text.count)
    guard text.count <= Self.longest, lines.range.count <= 4 * Self.longest else { return }
    let (written, offsets) = Self.written(lines)
    let shown = text.map(Self.folded)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in shown.difference(from: written) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var source = 0
    for index in shown.indices where !inserted.contains(index) {
      while removed.contains(source) { source += 1 }
      bytes[index] = offsets[source]
      source += 1
    }
  }

  /// The place of a half-open range of the text; the whole block where it can't be told.
  func span(of range: Range<Int>) -> SourceSpan {
    let range = range.clamped(to: bytes.indices)
    guard let first = bytes[range].lazy.compactMap(\.self).first,
      let last = bytes[range].lazy.compactMap(\.self).last
    else { return file.span(lines) }
    let width = file.bytes[(last + 1)...].prefix { $0 & 0xC0 == 0x80 }.count
    return file.span(first..<last + 1 + width)
  }

  /// The scalars of the source, folded, and their bytes; what readers don't see is nil.
  private static func written(_ lines: SourceSpan) -> (scalars: [Unicode.Scalar?], bytes: [Int]) {
    var scalars: [Unicode.Scalar?] = []
    var bytes: [Int] = []
    var offset = lines.range.lowerBound
    for scalar in lines.text.unicodeScalars {
      scalars.append(folded(scalar))
      bytes.append(offset)
      offset += UTF8.width(scalar)
    }
    hideAddresses(&scalars)
    return (scalars, bytes)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    FoldedScalar(scalar).scalars(of: scalar).first
  }

  /// Takes out the ids of `[[id|label]]` and the addresses of `[label](address)`.
  private static func hideAddresses(_ scalars: inout [Unicode.Scalar?]) {
    var index = 0
    while index + 1 < scalars.count {
      let pair = (scalars[index], scalars[index + 1])
      var end: Int?
      if pair == ("[", "[") {
        end = scalars[(index + 2)...].firstIndex { $0 == "|" || $0 == "]" }
      } else if pair == ("]", "(") {
        end = scalars[(index + 2)...].firstIndex { $0 == ")" || $0 == " " }
      }
      if let end {
        for hidden in index...end { scalars[hidden] = nil }
        index = end
      }
      index += 1
    }
  }

  /// Blocks beyond this are pointed at whole.
  private static let longest = 20_000
}
