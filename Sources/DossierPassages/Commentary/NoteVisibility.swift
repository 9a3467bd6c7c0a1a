import DossierCore
import DossierModel
import EDTF

/// What may stand after a note's kind, within the brackets: `draft`, `internal`, or `embargo` and a
/// moment.
enum NoteVisibility {
  static let `internal` = "internal"
  static let names = ["draft", `internal`, "embargo"]

  /// Why it is none.
  struct Fault: Error { let diagnostic: Diagnostic }

  /// - Parameter utcOffset: that of a moment that gives none, in minutes.
  static func read(
    _ text: String, at span: SourceSpan, _ utcOffset: Int?
  ) -> Result<Visibility, Fault> {
    let words = text.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "\t" })
    let rest = words.count > 1 ? String(words[1]) : ""
    switch words.first {
    case "draft" where rest.isEmpty: return .success(.draft)
    case "internal" where rest.isEmpty: return .success(.internal)
    case "embargo" where rest.isEmpty:
      return .failure(Fault(diagnostic: withoutMoment(at: span)))
    case "embargo":
      switch Moment.parse(rest, utcOffset: utcOffset) {
      case .success(let moment): return .success(.embargoed(until: moment))
      case .failure(let fault):
        return .failure(Fault(diagnostic: .badMoment(rest, fault, at: span)))
      }
    default: return .failure(Fault(diagnostic: unknown(text, at: span, utcOffset)))
    }
  }

  private static func unknown(_ text: String, at span: SourceSpan, _ utcOffset: Int?) -> Diagnostic
  {
    let words = text.split { $0 == " " || $0 == "\t" }.map(String.init)
    let meant =
      words.count == 2
      ? moment(words[1], utcOffset) : words.count == 1 ? moment(text, utcOffset) : nil
    let near = NearMiss.best(for: text, among: names)
    let suggestion =
      if let meant { "write `embargo \(meant)`" } else if let near {
        "write `\(near == "embargo" ? anyEmbargo : near)`"
      } else {
        "write `draft`, `internal` or `\(anyEmbargo)`, and one of them alone; a title comes after the bracket"
      }
    return Diagnostic(
      .badNoteLine, at: span, "after a note's kind may stand who sees it, not `\(text)`",
      suggestion: suggestion)
  }

  private static func withoutMoment(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .badEmbargo, at: span, "an embargo needs the moment at which it ends",
      suggestion: "write `\(anyEmbargo)`")
  }

  private static let anyEmbargo = "embargo 2025-06-01T06:00+02:00"

  /// A word that is a moment, as it is to be written; nil for any other.
  private static func moment(_ word: String, _ utcOffset: Int?) -> String? {
    switch Moment.parse(word, utcOffset: utcOffset) {
    case .success: word
    case .failure(.malformed(let instead)): instead
    case .failure: nil
    }
  }

  /// A visibility where the kind should stand: it hides nothing, so that its error is not taken for a
  /// draft's.
  ///
  /// - Parameter words: what stands within the brackets, the visibility first.
  static func beforeKind(_ words: [String], at span: SourceSpan, _ utcOffset: Int?) -> Diagnostic {
    let kinds = words.filter(NoteHead.Kind.names.contains)
    let rest = words.filter { !NoteHead.Kind.names.contains($0) }.joined(separator: " ")
    let isOne = kinds.count < 2 && (try? read(rest, at: span, utcOffset).get()) != nil
    let kind = kinds.first ?? "comment"
    return Diagnostic(
      .unknownNoteKind, at: span,
      "`\(words[0])` says who sees a note, and stands after its kind",
      suggestion: "write `\(kind) \(isOne ? rest : words[0] == "embargo" ? anyEmbargo : words[0])`",
      notes: ["the kinds are \(NoteHead.Kind.names.map { "`\($0)`" }.joined(separator: ", "))"])
  }
}
