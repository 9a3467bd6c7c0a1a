import DossierCore
import EDTF

/// Whether readers get to see an entry, a file of commentary or a single note, and why not.
package enum Visibility: Sendable, Hashable {
  case published
  /// `status: draft`, or `[!kind draft]`.
  case draft
  /// A note that is the editors' own: never published.
  case `internal`
  /// Hidden until a moment.
  case embargoed(until: Moment)
  /// Taken down: its address keeps a notice, and nothing else of it is left.
  case withdrawn(Withdrawal)
  /// Hidden with what it speaks of or leans on.
  case dependent(on: EntryID)

  /// Why something was taken down, as readers are told.
  package struct Withdrawal: Sendable, Hashable {
    package let on: EDTFDate
    package let why: String

    package init(on: EDTFDate, why: String) {
      self.on = on
      self.why = why
    }
  }

  /// The word for it in `build --format json`; nil for what is published.
  package var reason: String? {
    switch self {
    case .published: nil
    case .draft: "draft"
    case .internal: "internal"
    case .embargoed: "embargoed"
    case .withdrawn: "withdrawn"
    case .dependent: "dependent"
    }
  }

  /// What a thing so hidden is called in messages: "a draft", "embargoed until …".
  package var described: String {
    switch self {
    case .published: "published"
    case .draft: "a draft"
    case .internal: "internal"
    case .embargoed(let moment): "embargoed until \(moment.readable)"
    case .withdrawn(let withdrawal): "withdrawn (\(withdrawal.on.source))"
    case .dependent(let entry): "hidden with \(entry)"
    }
  }

  /// When it opens by itself; nil where it does not.
  package var opens: Moment? {
    if case .embargoed(let moment) = self { moment } else { nil }
  }
}

extension Diagnostic {
  /// A text that should name the moment at which an embargo ends.
  package static func badMoment(
    _ written: String, _ fault: Moment.Fault, at span: SourceSpan
  ) -> Diagnostic {
    switch fault {
    case .withoutOffset(let day):
      Diagnostic(
        .badEmbargo, at: span, "`\(written)` does not say by which clock",
        suggestion: "write the moment whole, such as `\(day)T06:00+02:00`, "
          + "or add `utc-offset: +02:00` to `dossier.yaml`")
    case .impossible:
      Diagnostic(
        .badEmbargo, at: span, "the calendar has no moment `\(written)`",
        suggestion: "write a moment such as `2025-06-01T06:00+02:00`")
    case .malformed(let instead):
      Diagnostic(
        .badEmbargo, at: span, "`\(written)` is no moment",
        suggestion:
          "write \(instead.map { "`\($0)`" } ?? "a moment such as `2025-06-01T06:00+02:00`")")
    }
  }
}
