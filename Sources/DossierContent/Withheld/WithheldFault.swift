import DossierCore
import TextAnalysis

/// Why what begins as a mark for something withheld is none. Its place ends with the word `withheld`,
/// so that no message holds what follows.
struct WithheldFault {
  enum Reason {
    /// Something else follows the word, or stands in its way.
    case form
    /// None of the words that may stand after the colon does.
    case kind
    case escaped, image, doubled, link, definition
  }

  let reason: Reason
  /// Half-open, in bytes of the file.
  let range: Range<Int>

  func diagnostic(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .badWithheldMark, at: file.span(range), message, suggestion: suggestion,
      notes: ["what stands here is not shown, and nothing else in this file is read"])
  }

  private var message: String {
    switch reason {
    case .form: "this begins as a mark for something withheld, and is none"
    case .kind: "what stands after the colon names no kind of thing that is withheld"
    case .escaped: "a backslash stands before this mark for something withheld"
    case .image: "an image can't be a mark for something withheld"
    case .doubled: "two brackets stand around this mark for something withheld"
    case .link: "a mark for something withheld can't be a link"
    case .definition: "a mark for something withheld can't be the name of an address"
    }
  }

  private var suggestion: String {
    switch reason {
    case .form:
      "put `[withheld]` there or, say, `[withheld: name]`, on one line, in small letters; begin a list or a link with another word"
    case .kind:
      "put `[withheld]` in the place of all of it, or one of \(Self.kinds) after the colon; what is withheld must not stand in the file"
    case .escaped: "take the backslashes out of it"
    case .image: "take the `!` out, or write it `\\!`"
    case .doubled: "write one bracket on each side"
    case .link: "write a space after the mark"
    case .definition:
      "write a backslash between the mark and the colon, as in `[withheld: name]\\:`"
    }
  }

  private static let kinds = WithheldMark.allCases.compactMap(\.word).map { "`\($0)`" }
    .joined(separator: ", ")
}
