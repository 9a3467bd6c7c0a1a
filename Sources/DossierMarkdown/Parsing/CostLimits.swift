import DossierCore

/// What one file may cost: limits that no real text reaches, on what makes cmark-gfm slow.
///
/// Some of its loops take the square of what they are given: openers of links, cells of a row,
/// delimiter rows that fit no header. These are counted a run of lines without a blank one (a
/// paragraph, mostly) at a time.
struct CostLimits {
  static let cells = 200_000
  static let barsInALine = 1_000
  static let brackets = 20_000
  static let delimiters = 50_000
  static let declarations = 2_000
  static let parentheses = 1_000
  static let quotationMarks = 20_000
  /// Bytes of paragraphs read again for each delimiter row in them.
  static let rereadBytes = 20_000_000
  /// Bytes of lines copied again for each address of mail in them, which cmark-gfm does a thousand
  /// times at most.
  static let copiedBytes = 64_000_000
  static let copies = 1_000
  /// Open blocks looked at again for each line.
  static let openBlocks = 200_000_000

  private var cells = 0
  private var reread = 0
  private var copied = 0
  private var deepest = 0
  private var openBlocks = 0
  private var paragraph = Paragraph()

  private struct Paragraph {
    var bytes = 0
    var brackets = 0
    var delimiters = 0
    var declarations = 0
    var quotationMarks = 0
    /// Columns of the line before, and of the delimiter rows so far.
    var columns = 0
    var tableColumns = 0
    var isTable = false
  }

  /// An error that names the file, where it would cost too much.
  static func excess(in source: PlaceholderSource) -> Diagnostic? {
    if let last = source.linkBeyondLimit {
      return diagnostic(at: last, "more than \(EntryLinkScanner.limit) links")
    }
    return source.withBytes { measure($0, source.scan) }.map { excess in
      diagnostic(at: source.span(excess.line), excess.reason)
    }
  }

  /// - Parameter span: where there is more than may be; its first line is shown.
  static func diagnostic(
    at span: SourceSpan, _ reason: String, suggestion: String = "divide it into several files"
  ) -> Diagnostic {
    let start = span.range.lowerBound
    let end = min(span.range.upperBound, span.file.lineRange(at: start).upperBound)
    return Diagnostic(
      .tooExpensive, at: span.file.span(start..<max(start, end)),
      "this file holds \(reason)", suggestion: suggestion)
  }

  /// An error where links bring more into the file than it holds itself: titles of entries, and
  /// addresses that are written once and referred to again and again.
  static func excess(ofLinksIn facts: DocumentFacts, _ source: PlaceholderSource) -> Diagnostic? {
    let most = max(leastBroughtIn, broughtInByByte * source.count)
    var sum = 0
    for use in facts.entryLinks where use.link.label == nil {
      sum += use.label.count
      if sum > most {
        return diagnostic(
          at: use.link.span, "links whose titles come to more than \(most) bytes",
          suggestion: "give the links labels of their own, `[[id|label]]`")
      }
    }
    sum = 0
    for destination in facts.destinations {
      sum += destination.url.count + destination.title.count
      if sum > most {
        return diagnostic(
          at: source.span(destination.place),
          "links whose addresses come to more than \(most) bytes")
      }
    }
    return nil
  }

  /// What links may bring in: so much in any file, and in a long one so much for each byte of it.
  static let leastBroughtIn = 100_000
  static let broughtInByByte = 10

  private typealias Excess = (reason: String, line: Range<Int>)

  private static func measure(
    _ bytes: UnsafeBufferPointer<UInt8>, _ scan: MarkdownScan
  ) -> Excess? {
    var limits = CostLimits()
    var passed = 0
    for line in scan.lines {
      let first = passed
      while passed < scan.marks.count, scan.marks[passed] < line.upperBound { passed += 1 }
      let measure = LineMeasure(in: bytes, line, marks: scan.marks[first..<passed])
      if let reason = limits.take(measure) {
        return (reason, line.lowerBound..<min(line.upperBound + 1, bytes.count))
      }
    }
    return nil
  }

  private mutating func take(_ line: LineMeasure) -> String? {
    if line.openers > TreeLimits.depth { return TreeLimits.tooDeep }
    deepest = max(deepest, line.openers)
    openBlocks += deepest
    if openBlocks > Self.openBlocks { return "quotations or lists nested too deep" }
    guard !line.isBlank else {
      paragraph = Paragraph()
      return nil
    }
    takeRow(line)
    copied += min(line.atSigns, Self.copies) * line.length
    paragraph.bytes += line.length
    paragraph.brackets += line.brackets
    paragraph.delimiters += line.delimiters
    paragraph.declarations += line.declarations
    paragraph.quotationMarks += line.quotationMarks
    return reason(line)
  }

  private mutating func takeRow(_ line: LineMeasure) {
    cells += paragraph.tableColumns
    if paragraph.isTable {
      // Each cell of a table is read by itself.
      paragraph.brackets = 0
      paragraph.delimiters = 0
    } else if line.isDelimiterRow {
      reread += paragraph.bytes
      paragraph.tableColumns = max(paragraph.tableColumns, line.columns)
      paragraph.isTable = paragraph.columns == line.columns
    }
    paragraph.columns = line.columns
  }

  private func reason(_ line: LineMeasure) -> String? {
    if cells > Self.cells { return "more than \(Self.cells) cells of tables" }
    if line.columns > Self.barsInALine { return "more than \(Self.barsInALine) bars in one line" }
    if paragraph.brackets > Self.brackets {
      return "more than \(Self.brackets) opening brackets in one paragraph"
    }
    if paragraph.delimiters > Self.delimiters {
      return "more than \(Self.delimiters) marks of emphasis in one paragraph"
    }
    if paragraph.declarations > Self.declarations {
      return "more than \(Self.declarations) of `<!` and `<?` in one paragraph"
    }
    if paragraph.quotationMarks > Self.quotationMarks {
      return "more than \(Self.quotationMarks) quotation marks side by side in one paragraph"
    }
    if line.parentheses > Self.parentheses {
      return "more than \(Self.parentheses) closing parentheses in a row"
    }
    if copied > Self.copiedBytes { return "long lines with too many addresses of mail" }
    return reread > Self.rereadBytes ? "too many rows of `|---|` that fit no table" : nil
  }
}
