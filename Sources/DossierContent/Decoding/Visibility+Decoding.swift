import DossierCore
import DossierModel
import DossierYAML
import EDTF

/// What `status` may say.
private enum Status: String, CaseIterable {
  case draft, published, withdrawn
}

extension Visibility {
  /// Reads `status`, `embargo` and `withdrawn`.
  ///
  /// - Parameter utcOffset: that of moments that give none, in minutes.
  static func read(_ fields: inout FieldReader, kind: EntryKind, utcOffset: Int?) -> Visibility {
    let status = fields.choice(
      "status", of: Status.self, meant: HidingWords.meant(byStatus:))
    let embargo = fields.moment("embargo", utcOffset: utcOffset)
    let withdrawal = withdrawal(&fields, status, kind)
    // A status that can't be read hides nothing, so that its error is not taken for a draft's.
    if status == nil, fields.pair("status") != nil { return .published }
    switch status?.value {
    case .draft: return .draft
    case .withdrawn: return withdrawal.map(Visibility.withdrawn) ?? .published
    case .published, nil: return embargo.map { .embargoed(until: $0.value) } ?? .published
    }
  }

  /// `withdrawn: {on, why}`, which `status: withdrawn` needs and nothing else may have.
  private static func withdrawal(
    _ fields: inout FieldReader, _ status: Located<Status>?, _ kind: EntryKind
  ) -> Withdrawal? {
    let pair = fields.pair("withdrawn")
    guard let status, status.value == .withdrawn else {
      if let pair = fields.filled("withdrawn") {
        fields.report(.withdrawnWithoutStatus(pair.key.span))
      }
      return nil
    }
    guard kind != .commentary else {
      fields.report(.withdrawnCommentary(status.span))
      return nil
    }
    fields.requireValue("withdrawn")
    guard let node = fields.value("withdrawn") else {
      if pair == nil { fields.report(.withdrawnWithoutReason(status.span)) }
      return nil
    }
    return fields.record(node, key: "withdrawn", name: "a withdrawal") { record in
      record.require("on", suggestion: "add `on:` with the day, such as `2026-11-24`")
      let on = record.date("on")?.value
      let why = record.requiredTitle(
        "why", suggestion: "add `why:` with what readers are told", most: FieldBounds.prose)
      guard let on, let why else { return nil }
      return Withdrawal(on: on, why: why.value)
    }
  }
}

extension FieldReader {
  /// A moment with its distance from UTC, or with that of `dossier.yaml`.
  mutating func moment(_ key: String, utcOffset: Int?) -> Located<Moment>? {
    guard let text = text(key) else { return nil }
    switch Moment.parse(text.value, utcOffset: utcOffset) {
    case .success(let moment): return Located(moment, text.span)
    case .failure(let fault):
      report(.badMoment(text.value, fault, at: text.span))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func withdrawnWithoutStatus(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .conflictingFields, at: span,
      "`withdrawn` says why an entry was taken down, and this one is not",
      suggestion: "add `status: withdrawn`, or leave the key out")
  }

  fileprivate static func withdrawnWithoutReason(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .missingField, at: span, "`status: withdrawn` needs `withdrawn`",
      suggestion:
        "add `withdrawn: {on: 2026-11-24, why: …}`, with the day and what readers are told")
  }

  fileprivate static func withdrawnCommentary(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unknownValue, at: span, "a commentary has no page that could say that it was withdrawn",
      suggestion: "write `draft`, or delete the file")
  }
}
