import DossierCore
import DossierModel
import EDTF
import TextAnalysis

/// The first line of a note: `[!kind visibility] Title @editor date ^id`, all but the kind optional,
/// the last three in any order.
package struct NoteHead: Sendable {
  /// What the line opens.
  package enum Kind: Sendable {
    case note(Note.Kind)
    /// Words that are named to be cited, without a note.
    case passage

    package init?(name: String) {
      if name == "passage" {
        self = .passage
      } else if let kind = Note.Kind(rawValue: name) {
        self = .note(kind)
      } else {
        return nil
      }
    }

    static let names = Note.Kind.allCases.map(\.rawValue) + ["passage"]
  }

  package var isCorrection: Bool {
    if case .note(.correction)? = kind { true } else { false }
  }

  /// A correction, the editors' or the publisher's, may be of what no words of the text say: a date, a
  /// role, a passage that is gone.
  package var mayQuoteNothing: Bool {
    if case .note(.sourceChanged)? = kind { true } else { isCorrection }
  }

  /// nil where the kind is unknown; a diagnostic says so.
  package var kind: Kind?
  /// What stands after the kind, within the brackets.
  package var visibility = Visibility.published
  package var title: String?
  package var editor: Located<String>?
  package var date: Located<EDTFDate>?
  package var id: Located<String>?

  package init(
    kind: Kind? = nil,
    visibility: Visibility = Visibility.published,
    title: String? = nil,
    editor: Located<String>? = nil,
    date: Located<EDTFDate>? = nil,
    id: Located<String>? = nil
  ) {
    self.kind = kind
    self.visibility = visibility
    self.title = title
    self.editor = editor
    self.date = date
    self.id = id
  }
}

extension NoteHead {
  /// Reads the line in a half-open range of a file's bytes that begins with `[!`.
  ///
  /// - Parameters:
  ///   - utcOffset: that of moments that give none, in minutes.
  ///   - marks: what straight quotation marks of the title become.
  package static func read(
    _ range: Range<Int>, in file: SourceFile, utcOffset: Int?, marks: QuotationStyle = .english
  ) -> (head: NoteHead, diagnostics: [Diagnostic]) {
    var reader = NoteHeadReader(file: file, utcOffset: utcOffset, marks: marks)
    let head = reader.read(range)
    return (head, reader.diagnostics)
  }
}

private struct NoteHeadReader {
  let file: SourceFile
  let utcOffset: Int?
  let marks: QuotationStyle
  var diagnostics: [Diagnostic] = []

  mutating func read(_ range: Range<Int>) -> NoteHead {
    var head = NoteHead()
    guard let close = file.bytes[range].firstIndex(of: UInt8(ascii: "]")) else {
      diagnostics.append(
        Diagnostic(
          .badNoteLine, at: file.span(range), "the kind of this note has no closing bracket",
          suggestion: "write `[!comment]`"))
      return head
    }
    readBrackets(range.lowerBound + 2..<close, into: &head)
    var rest = words(refuseFold(at: close + 1, range.upperBound)..<range.upperBound)
    while let last = rest.last, take(last, into: &head) { rest.removeLast() }
    rest.forEach { refuseIDInTitle($0) }
    if let first = rest.first, let last = rest.last {
      refuseComment(in: first.lowerBound..<last.upperBound)
      head.title = SmartMarks.curled(file.text(first.lowerBound..<last.upperBound), marks)
    }
    return head
  }

  /// Refuses a sign with which other programs fold a note; gives the offset after it.
  private mutating func refuseFold(at offset: Int, _ end: Int) -> Int {
    guard offset < end, "+-".utf8.contains(file.bytes[offset]) else { return offset }
    let sign = file.span(offset..<offset + 1)
    let written = file.text(sign.range)
    diagnostics.append(
      Diagnostic(
        .badNoteLine, at: sign, "notes aren’t folded, so `\(written)` would begin the title",
        suggestion: "leave `\(written)` out; where the title begins with it, put a space before it")
    )
    return offset + 1
  }

  /// The kind and, after it, at most one visibility; `internal` alone is a comment's.
  private mutating func readBrackets(_ range: Range<Int>, into head: inout NoteHead) {
    var parts = words(range)
    if parts.count == 1, file.text(parts[0]) == NoteVisibility.internal {
      head.kind = .note(.comment)
      head.visibility = .internal
      return
    }
    if let first = parts.first, let last = parts.last,
      NoteVisibility.names.contains(file.text(first))
    {
      let span = file.span(first.lowerBound..<last.upperBound)
      diagnostics.append(NoteVisibility.beforeKind(parts.map(file.text), at: span, utcOffset))
      return
    }
    let first = parts.isEmpty ? range : parts.removeFirst()
    head.kind = kind(first)
    guard let start = parts.first?.lowerBound, let end = parts.last?.upperBound else { return }
    switch NoteVisibility.read(file.text(start..<end), at: file.span(start..<end), utcOffset) {
    case .success(let visibility): head.visibility = visibility
    case .failure(let fault): diagnostics.append(fault.diagnostic)
    }
  }

  private mutating func kind(_ range: Range<Int>) -> NoteHead.Kind? {
    let name = file.text(range)
    if let kind = NoteHead.Kind(name: name) { return kind }
    let near = Suggestion.nearest(
      to: name, among: NoteHead.Kind.names + [NoteVisibility.internal])
    diagnostics.append(
      Diagnostic(
        .unknownNoteKind, at: file.span(range), "there is no kind of note called `\(name)`",
        suggestion: near ?? "write `comment`, or another of the kinds",
        notes: ["the kinds are \(NoteHead.Kind.names.map { "`\($0)`" }.joined(separator: ", "))"]))
    return nil
  }

  /// A comment of Markdown is none in a title, which is printed as it stands. Those of other programs are
  /// found with the rest of the text.
  private mutating func refuseComment(in title: Range<Int>) {
    guard file.text(title).contains("<!--") else { return }
    diagnostics.append(
      .printedComment(
        .warning, at: file.span(title), suggestion: "take it out, or put it beneath the quotation"))
  }

  /// An id before the title, or one of two words, would go unseen and be shown as a title.
  private mutating func refuseIDInTitle(_ word: Range<Int>) {
    guard file.bytes[word.lowerBound] == UInt8(ascii: "^"), word.count > 1 else { return }
    diagnostics.append(
      Diagnostic(
        .badNoteLine, at: file.span(word), "an id is one word, after the title",
        suggestion: "move `\(file.text(word))` to the line's end"))
  }

  /// Takes a word that is an editor, a date or an id; false where it belongs to the title.
  private mutating func take(_ word: Range<Int>, into head: inout NoteHead) -> Bool {
    let rest = word.lowerBound + 1..<word.upperBound
    switch file.bytes[word.lowerBound] {
    case UInt8(ascii: "^") where head.id == nil: head.id = id(rest, word)
    case UInt8(ascii: "@") where head.editor == nil && !rest.isEmpty:
      head.editor = Located(file.text(rest), file.span(rest))
    case UInt8(ascii: "0")...UInt8(ascii: "9") where head.date == nil:
      return takeDate(word, into: &head)
    default: return false
    }
    return true
  }

  /// A word counts as a date only where it could be nothing else: four digits and a hyphen.
  private mutating func takeDate(_ word: Range<Int>, into head: inout NoteHead) -> Bool {
    let text = file.text(word)
    guard word.count >= 7, text.dropFirst(4).first == "-" else { return false }
    switch EDTFDate.parse(text) {
    case .success(let date): head.date = Located(date, file.span(word))
    case .failure(let problem):
      diagnostics.append(
        Diagnostic(
          .badDate, at: file.span(word), problem.message, suggestion: problem.suggestion))
    }
    return true
  }

  private mutating func id(_ range: Range<Int>, _ word: Range<Int>) -> Located<String>? {
    let name = file.text(range)
    if PassageName.isValid(name) { return Located(name.composed, file.span(range)) }
    diagnostics.append(
      Diagnostic(
        .badNoteLine, at: file.span(word),
        "`^\(name)` is no id: letters, digits, hyphens and underscores make one",
        suggestion: "write `^\(PassageName.made(from: name))`"))
    return nil
  }

  private func words(_ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in range {
      let isSpace =
        file.bytes[index] == UInt8(ascii: " ") || file.bytes[index] == UInt8(ascii: "\t")
      if !isSpace, start == nil { start = index }
      if isSpace, let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    if let start { words.append(start..<range.upperBound) }
    return words
  }
}
