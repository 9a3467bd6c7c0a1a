import DossierCore

/// The line of the source that a diagnostic points at, and the marks below it.
struct SourceExcerpt: Equatable {
  /// Trimmed around the marks where it is long; tabs are kept.
  let line: String
  /// `^~~~` under the span, or under as much of it as stands on the line.
  let marks: String

  /// How many columns of a line are shown, and how many of them before the first mark.
  private static let widest = 96
  private static let before = 32
  /// How many bytes of a line are looked at on each side: a line can be as long as a file.
  private static let reach = 1_000

  init(_ span: SourceSpan) {
    let range = span.file.lineRange(at: span.range.lowerBound)
    let start = min(span.range.lowerBound, range.upperBound)
    let end = min(max(span.range.upperBound, start), range.upperBound)
    let (lead, marked, rest) = Self.cells(
      span.file.text(Self.boundary(in: span.file, near: start - Self.reach, range)..<start),
      span.file.text(start..<Self.boundary(in: span.file, near: start + Self.reach, start..<end)),
      span.file.text(
        end..<Self.boundary(in: span.file, near: end + Self.reach, end..<range.upperBound)))
    let isLong = (lead + marked + rest).width > Self.widest
    let shownLead = isLong ? lead.trimmedAtStart(to: Self.before) : lead
    let room = Self.widest - shownLead.width
    let shownMarked = isLong ? marked.trimmedAtEnd(to: room) : marked
    let shownRest =
      isLong && shownMarked.count == marked.count
      ? rest.trimmedAtEnd(to: room - shownMarked.width) : isLong ? [] : rest
    line = (shownLead + shownMarked + shownRest).map(\.text).joined()
    marks = Self.marks(under: shownMarked, after: shownLead)
  }

  /// The first boundary of a scalar from an offset on, held to a range.
  private static func boundary(in file: SourceFile, near offset: Int, _ range: Range<Int>) -> Int {
    var index = min(max(offset, range.lowerBound), range.upperBound)
    while index < range.upperBound, file.bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  private typealias Cells = [VisibleText.Cell]

  /// The three texts as one, since what is spelt out may begin in one and end in the next.
  private static func cells(_ lead: String, _ marked: String, _ rest: String) -> (
    Cells, Cells, Cells
  ) {
    let cells = VisibleText.cells(lead + marked + rest)
    let start = lead.unicodeScalars.count
    let end = start + marked.unicodeScalars.count
    return (Array(cells[..<start]), Array(cells[start..<end]), Array(cells[end...]))
  }

  private static func marks(
    under marked: [VisibleText.Cell], after lead: [VisibleText.Cell]
  ) -> String {
    let space = lead.map { $0.text == "\t" ? "\t" : String(repeating: " ", count: $0.width) }
    return space.joined() + "^" + String(repeating: "~", count: max(0, marked.width - 1))
  }
}

extension [VisibleText.Cell] {
  fileprivate var width: Int { reduce(0) { $0 + $1.width } }

  private static var ellipsis: [VisibleText.Cell] { [VisibleText.Cell(text: "…", width: 1)] }

  fileprivate func trimmedAtStart(to limit: Int) -> [VisibleText.Cell] {
    guard width > limit else { return self }
    var kept = limit
    let tail = reversed().prefix { cell in
      kept -= cell.width
      return kept > 0
    }
    return Self.ellipsis + tail.reversed()
  }

  fileprivate func trimmedAtEnd(to limit: Int) -> [VisibleText.Cell] {
    guard width > limit else { return self }
    var kept = limit
    let head = prefix { cell in
      kept -= cell.width
      return kept > 0
    }
    return Array(head) + Self.ellipsis
  }
}
