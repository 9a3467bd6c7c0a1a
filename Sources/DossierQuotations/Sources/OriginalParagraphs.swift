import DossierCore
import DossierModel
import TextAnalysis

/// The paragraphs of an original of plain text, without white space at their ends. Where lines were
/// broken by hand a space parts them, or whatever else their ends stand for (`LineBreaks`).
struct OriginalParagraphs {
  struct Paragraph {
    var scalars: [Unicode.Scalar] = []
    /// Where words go on that a line's end parted.
    var joints: [Int] = []
  }

  private(set) var paragraphs: [Paragraph] = []
  private var words = BrokenWords()

  init(_ original: Original) {
    let blocks = Self.blocks(of: original).map { $0.map(Self.withDashes) }
    readWords(blocks)
    for lines in blocks {
      if lines.contains(where: { $0.count > PageLine.longest }) {
        paragraphs += lines.map { Paragraph(scalars: $0) }
      } else {
        paragraphs.append(joined(lines))
      }
    }
  }

  /// The lines between blank lines, trimmed.
  private static func blocks(of original: Original) -> [[[Unicode.Scalar]]] {
    let paged = original.file.bytes.withUnsafeBufferPointer {
      PagedText.joined(UnsafeBufferPointer(rebasing: $0[original.body]))
    }
    let text =
      paged.map { String(decoding: $0, as: UTF8.self) } ?? original.file.text(original.body)
    return text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: \.isLineEnd
    )
    .map { trimmed(Array($0), isPaged: paged != nil) }
    .split(whereSeparator: \.isEmpty).map(Array.init)
  }

  /// - Parameter isPaged: whether spaces stand in it in the place of what parts pages.
  private static func trimmed(_ line: [Unicode.Scalar], isPaged: Bool) -> [Unicode.Scalar] {
    guard let first = line.firstIndex(where: { !$0.isWhiteSpace }),
      let last = line.lastIndex(where: { !$0.isWhiteSpace })
    else { return [] }
    guard isPaged else { return Array(line[first...last]) }
    return zip(line[first...last], [line[first]] + line[first...last])
      .filter { !($0 == " " && $1 == " ") }.map(\.0)
  }

  /// Reads the words of the text where one of its lines may end within a word.
  private mutating func readWords(_ blocks: [[[Unicode.Scalar]]]) {
    let ends = blocks.flatMap { lines in zip(lines, lines.dropFirst()).map { ($0, $1) } }
      .filter { $0.last?.isHyphen == true && $1.first?.isLetter == true }
    guard !ends.isEmpty else { return }
    for line in blocks.joined() { words.add(line) }
    for (line, next) in ends {
      words.addParted(LineBreaks.left(of: line), LineBreaks.right(of: next))
    }
  }

  private func joined(_ lines: [[Unicode.Scalar]]) -> Paragraph {
    var paragraph = Paragraph()
    let keepsSpaces = lines.contains { $0.contains(where: \.isHangul) }
    for line in lines {
      guard !paragraph.scalars.isEmpty else {
        paragraph.scalars = line
        continue
      }
      switch LineBreaks.meaning(between: paragraph.scalars, and: line, words) {
      case .space?: paragraph.scalars.append(" ")
      case .unspaced?: if keepsSpaces { paragraph.scalars.append(" ") }
      case .joined?:
        paragraph.scalars.removeLast()
        paragraph.joints.append(paragraph.scalars.count)
      case .hyphenated?: paragraph.joints.append(paragraph.scalars.count)
      case nil: paragraph.scalars.append("\n")
      }
      paragraph.scalars += line
    }
    return paragraph
  }

  private static func withDashes(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let hyphens = scalars[index...].prefix { $0 == "-" }.count
      switch hyphens {
      case 0: result.append(scalars[index])
      case 2: result.append("\u{2013}")
      case 3: result.append("\u{2014}")
      default: result += scalars[index..<index + hyphens]
      }
      index += max(hyphens, 1)
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool {
    self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}"
  }
}
