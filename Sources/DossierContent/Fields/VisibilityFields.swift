import DossierCore
import DossierModel
import DossierYAML
import EDTF

/// What `status` may say.
private enum Status: String, CaseIterable {
  case draft, published, withdrawn
}

/// `status`, `embargo`, `withdrawn` and `listed`: whether, and since when, readers see an entry.
extension Visibility {
  static let fields: [Field<EntryHeader>] = [
    Field.byRule(
      "status", .choice(Status.self),
      "`published` (as if left out), `draft` or `withdrawn`: see [what readers don't get to see](#what-readers-dont-get-to-see)",
      example: "draft"
    ).neverEmpty.scaffolded(
      "# A draft appears nowhere; take the line out to publish.", "status: draft"),
    Field.byRule(
      "embargo", .moment,
      "the moment until which the entry is hidden: `2025-06-01T06:00+02:00`",
      example: "2025-06-01T06:00+02:00"
    ).neverEmpty,
    Field(
      "listed", .day,
      "the day on which readers could first see the entry here, such as `2026-11-20`: see [what is new](#what-is-new)",
      example: "2026-11-20"
    ) { $1.listed = $0.day("listed") }
    .scaffolded(
      "# The day on which readers can first see it; write it when you publish.",
      "# listed: YYYY-MM-DD"),
    Field.byRule(
      "withdrawn", .record(WithdrawalFields.declaration.shape),
      "of an entry that was [taken down](#taking-down), when and why: `{on: 2026-11-24, why: …}`",
      example: "{on: 2026-11-24, why: Its writer is not who we thought she was.}"
    ).neverEmpty,
  ]

  static let rule = Rule<EntryHeader>(
    .only("withdrawn", where: "status", is: Status.withdrawn.rawValue), apply: read)

  static let ruleOfCommentary = Rule<EntryHeader>(
    .never("status", is: Status.withdrawn.rawValue),
    .only("withdrawn", where: "status", is: Status.withdrawn.rawValue), apply: read)

  @Sendable private static func read(_ fields: inout FieldReader, _ header: inout EntryHeader) {
    let status = fields.choice("status", of: Status.self, meant: HidingWords.meant(byStatus:))
    let embargo = fields.moment("embargo")
    let withdrawal = withdrawal(&fields, status, header.id.kind)
    // A status that can't be read hides nothing, so that its error is not taken for a draft's.
    if status == nil, fields.pair("status") != nil { return }
    switch status?.value {
    case .draft: header.visibility = .draft
    case .withdrawn: header.visibility = withdrawal.map(Visibility.withdrawn) ?? .published
    case .published, nil:
      header.visibility = embargo.map { .embargoed(until: $0.value) } ?? .published
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
    return fields.record(node, key: "withdrawn") { _ in WithdrawalFields() }?.withdrawal
  }
}

/// `{on, why}`; there is no day that could stand in for the one that is missing.
private struct WithdrawalFields: DeclaredRecord {
  var on: Located<EDTFDate>?
  var why = ""

  var withdrawal: Visibility.Withdrawal? {
    on.map { Visibility.Withdrawal(on: $0.value, why: why) }
  }

  static let declaration = RecordDeclaration<Self>(
    "a withdrawal",
    [
      .date(
        "on", \.on, need: .required(add: "add `on:` with the day, such as `2026-11-24`"),
        "the day", example: "2026-11-24"),
      .title(
        "why", \.why, need: .required(add: "add `why:` with what readers are told"),
        "what readers are told, as plain text",
        example: "Its writer is not who we thought she was.", most: FieldBounds.prose),
    ])
}

extension FieldReader {
  /// A moment with its distance from UTC, or with that of `dossier.yaml`.
  fileprivate mutating func moment(_ key: String) -> Located<Moment>? {
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
