import DossierBuild
import DossierCore

extension Diagnostic {
  /// The object of `check --format json`; what is not known is null.
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
    return members
  }
}

extension JSONText.Value {
  fileprivate static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .null }
  fileprivate static func optional(_ number: Int?) -> Self { number.map { .number($0) } ?? .null }
}
