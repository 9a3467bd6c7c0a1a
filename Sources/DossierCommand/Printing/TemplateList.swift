import DossierTheme
import TypedTemplates

/// The list of templates: where each comes from, what each may name, and the members of every record.
struct TemplateList {
  let templates: [TemplateListing]
  let descriptions: [TemplateDescription]

  /// As people read it.
  ///
  /// - Parameter hasDocs: whether each name is followed by what it means.
  func text(hasDocs: Bool) -> String {
    let listed = templates.map { template in
      "\(VisibleText.atLineStart(template.name))\(Self.origin(template.origin))\n"
        + Self.lines(description(of: template), hasDocs)
    }
    let records = records.map { Self.lines($0.description, hasDocs) }
    return (listed + ["Records\n"] + records).joined(separator: "\n")
  }

  /// As programs read it: an object for each template, then one for each record.
  var json: String {
    let listed = templates.map { template in
      Self.json(template: .text(template.name), description(of: template))
    }
    let records = records.map { name, description in
      Self.json(template: .null, description) + [("record", .text(name))]
    }
    return JSONText.array(listed + records)
  }

  private func description(of template: TemplateListing) -> TemplateDescription? {
    descriptions.last { $0.subject == .template(template.name) }
  }

  private var records: [(name: String, description: TemplateDescription)] {
    descriptions.compactMap { description in
      guard case .record(let name) = description.subject else { return nil }
      return (name, description)
    }
  }

  private static func origin(_ origin: TemplateListing.Origin) -> String {
    switch origin {
    case .builtIn: ""
    case .overriding: " (your own, in the place of the built-in one)"
    case .added: " (your own)"
    }
  }

  private static func lines(_ description: TemplateDescription?, _ hasDocs: Bool) -> String {
    guard let description else { return "" }
    return description.members.map { member in
      let choices = member.choices.map { ["One of: " + $0.joined(separator: ", ") + "."] } ?? []
      return "  \(VisibleText.atLineStart(description.line(of: member)))\n"
        + (hasDocs ? [member.doc] + choices : []).map { "      \($0)\n" }.joined()
    }.joined()
  }

  private static func json(
    template: JSONText.Value, _ description: TemplateDescription?
  ) -> [(String, JSONText.Value)] {
    let members = (description?.members ?? []).map { member in
      JSONText.Value.members(
        [
          ("name", .text(member.name)), ("type", member.type.map { .text("\($0)") } ?? .null),
          ("doc", .text(member.doc)),
        ] + (member.choices.map { [("choices", .list($0.map { .text($0) }))] } ?? []))
    }
    return [("template", template), ("members", .list(members))]
  }
}
