import CCmarkGFM
import TextAnalysis

/// What cmark-gfm is asked to understand.
struct CmarkSyntax: Sendable {
  struct Extensions: OptionSet, Sendable {
    let rawValue: UInt8
    static let table = Extensions(rawValue: 1)
    static let strikethrough = Extensions(rawValue: 2)
    static let autolink = Extensions(rawValue: 4)
    static let taskList = Extensions(rawValue: 8)
    static let all: Extensions = [.table, .strikethrough, .autolink, .taskList]
  }

  /// `CMARK_OPT_…`, for the parser.
  var options: Int32
  var extensions: Extensions
  /// Whether `[[links]]` are looked for.
  var entryLinks: Bool
  /// The quotation marks that straight ones become; nil where they stay as cmark-gfm curls them.
  var marks: QuotationStyle?
  /// Whether ends of lines are what they stand for (`BodyBreaks`).
  var joinsLines = false

  /// Tells cmark-gfm's renderer to write raw HTML.
  static let unsafe = CMARK_OPT_UNSAFE

  /// The Markdown of a dossier. One tilde strikes nothing out: it stands between numbers in Korean,
  /// Japanese and Chinese, and before them for "about".
  static let dossier = CmarkSyntax(
    options: CMARK_OPT_SMART | CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE,
    extensions: .all, entryLinks: true, marks: .english, joinsLines: true)

  /// Markdown that others wrote, in which `[[…]]` is two pairs of brackets.
  static let foreign = CmarkSyntax(
    options: dossier.options, extensions: .all, entryLinks: false, joinsLines: true)

  /// With quotation marks as they are written.
  var withoutMarks: CmarkSyntax {
    var syntax = self
    syntax.options &= ~CMARK_OPT_SMART
    return syntax
  }

  /// Escaped words, which come out as they are.
  static let literal = CmarkSyntax(options: CMARK_OPT_DEFAULT, extensions: [], entryLinks: false)
}
