import DossierBuild
import DossierCore
import DossierModel
import DossierWithholding
import EDTF

extension Diagnostic {
  /// The object of `check --format json`; what is not known is null. The last of more than are listed
  /// says how many more there are.
  var jsonMembers: [(String, JSONText.Value)] {
    var start: SourcePosition?
    var end: SourcePosition?
    if case .span(let span) = place { (start, end) = (span.start, span.end) }
    return [
      ("id", .text(id.rawValue)), ("severity", .text(severity.rawValue)),
      ("path", .optional(path)), ("line", .optional(start?.line)),
      ("column", .optional(start?.column)), ("endLine", .optional(end?.line)),
      ("endColumn", .optional(end?.column)), ("message", .text(message)),
      ("suggestion", .optional(suggestion)),
    ] + (more > 0 ? [("more", .number(more))] : [])
  }
}

extension BuildOutcome {
  /// The object of `build --format json`, with its diagnostics as they may be shown.
  func jsonMembers(
    showing diagnostics: [Diagnostic], _ redaction: WithheldRedaction
  ) -> [(String, JSONText.Value)] {
    [
      ("entries", .number(figures.entries)), ("pages", .number(pages)), ("files", .number(files)),
      ("written", .number(written?.written ?? 0)),
      ("unchanged", .number(written?.unchanged ?? 0)),
      ("asOf", .optional(publication.asOf?.description)),
      ("hidden", .list(publication.hidden.map { .members($0.jsonMembers(redaction)) })),
      ("assetsWithheld", .number(publication.assetsWithheld)),
      ("carried", .list((written?.carried ?? []).map { .text(redaction.name($0)) })),
      (
        "withheld",
        .members([("strings", .number(withheld)), ("marks", .number(figures.withheldMarks))])
      ),
      ("diagnostics", .list(diagnostics.map { .members($0.jsonMembers) })),
    ]
  }
}

extension Publication.Hidden {
  fileprivate func jsonMembers(_ redaction: WithheldRedaction) -> [(String, JSONText.Value)] {
    let opens: Moment? = if case .embargoed(let moment) = why { moment } else { nil }
    return [
      ("name", .text(redaction.name(name))), ("why", .optional(why.reason)),
      ("opens", .optional(opens?.description)), ("path", .text(redaction.name(span.file.path))),
      ("line", .number(span.start.line)),
    ]
  }
}

extension PassageReport {
  /// The object of `passages --format json`; what a lost passage lacks is left out.
  var jsonMembers: [(String, JSONText.Value)] {
    let start = span.start
    var members: [(String, JSONText.Value)] = [
      ("path", .text(span.file.path)), ("line", .number(start.line)),
      ("column", .number(start.column)),
    ]
    if let name { members.append(("name", .text(name))) }
    members += [
      ("about", .text(about.description)), ("exact", .text(exact)), ("band", .text(band.rawValue)),
      ("score", .fraction(score)),
    ]
    if let range {
      members += [("start", .number(range.lowerBound)), ("end", .number(range.upperBound))]
    }
    if let matched { members.append(("matched", .text(matched))) }
    members.append(("rests", .text(rests.rawValue)))
    if let change { members.append(("why", .text(change.kind.rawValue))) }
    return members
  }
}

extension JSONText.Value {
  fileprivate static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .null }
  fileprivate static func optional(_ number: Int?) -> Self { number.map { .number($0) } ?? .null }
}
