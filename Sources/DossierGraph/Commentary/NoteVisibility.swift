import DossierContent
import DossierCore

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
    case "embargo":
      switch Moment.parse(rest, utcOffset: utcOffset) {
      case .success(let moment): return .success(.embargoed(until: moment))
      case .failure(let fault):
        return .failure(Fault(diagnostic: .badMoment(rest, fault, at: span)))
      }
    default: return .failure(Fault(diagnostic: unknown(text, at: span)))
    }
  }

  private static func unknown(_ text: String, at span: SourceSpan) -> Diagnostic {
    let near = NearMiss.best(for: text, among: names).map { name in
      "write `\(name == "embargo" ? "embargo 2025-06-01T06:00+02:00" : name)`"
    }
    return Diagnostic(
      .badNoteLine, at: span, "after a note's kind may stand who sees it, not `\(text)`",
      suggestion: near
        ?? "write `draft`, `internal` or `embargo 2025-06-01T06:00+02:00`; a title comes after the bracket")
  }

  /// A visibility where the kind should stand.
  static func withoutKind(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unknownNoteKind, at: span, "`\(name)` says who sees a note, and stands after its kind",
      suggestion: "write `comment \(name)`",
      notes: ["the kinds are \(NoteHead.Kind.names.map { "`\($0)`" }.joined(separator: ", "))"])
  }
}
