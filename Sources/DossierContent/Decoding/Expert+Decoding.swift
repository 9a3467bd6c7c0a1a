import DossierCore
import DossierModel
import DossierYAML
import EDTF

extension Expert {
  init(header: EntryHeader, fields: inout FieldReader) {
    let name = fields.requiredText("name") ?? fields.standIn
    let honorific = fields.text("honorific")?.value
    let aliases = fields.texts("aliases")
    let kind = fields.choice("type", of: Kind.self)?.value ?? .expert
    let family = fields.family(of: name, isBody: kind == .organisation)
    let roles = fields.records("roles", name: "a role", decode: Role.init)
    let links = Self.links(&fields)
    self.init(
      header: header, name: name, family: family, honorific: honorific, aliases: aliases,
      kind: kind, roles: roles,
      links: links)
  }

  private static func links(_ fields: inout FieldReader) -> [Link] {
    fields.ownPairs("links").compactMap { pair in
      guard let text = fields.text(of: pair.value, key: pair.key.text),
        let url = fields.webAddress(text, key: pair.key.text)
      else { return nil }
      fields.refusePrivateComment(in: pair.key.text, at: pair.key.span)
      return Link(label: SmartMarks.curled(pair.key.text), url: url)
    }
  }
}

extension Expert.Role {
  fileprivate init?(_ fields: inout FieldReader) {
    let title = fields.requiredTitle("title")?.value
    let organisation = fields.text("organisation")?.value
    let from = fields.date("from")
    let to = Self.end(&fields)
    guard let title else { return nil }
    self.init(title: title, organisation: organisation, from: from, to: to)
  }

  /// When a role ended; one that goes on has no such key, and `present` is no date.
  private static func end(_ fields: inout FieldReader) -> Located<EDTFDate>? {
    guard case .scalar(let scalar)? = fields.pair("to")?.value, EDTFDate.isOngoing(scalar.text)
    else { return fields.date("to") }
    fields.report(
      Diagnostic(
        .badDate, at: scalar.span, "`to` is the date on which a role ended",
        suggestion: "leave the key out; a role without an end goes on"))
    return nil
  }
}
