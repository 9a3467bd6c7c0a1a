import DossierTheme
import TypedTemplates

/// The list of templates as people read it: where each comes from, what each may name, and the
/// members of every record.
enum TemplateText {
  static func text(
    _ templates: [TemplateListing], _ descriptions: [TemplateDescription]
  ) -> String {
    var lines: [TemplateDescription.Subject: [String]] = [:]
    for description in descriptions { lines[description.subject] = description.lines }
    let listed = templates.map { template in
      "\(VisibleText.atLineStart(template.name))\(origin(template.origin))\n"
        + indented(lines[.template(template.name)] ?? [])
    }
    let records = descriptions.compactMap { description -> String? in
      guard case .record = description.subject else { return nil }
      return indented(description.lines)
    }
    return (listed + ["Records\n"] + records).joined(separator: "\n")
  }

  private static func origin(_ origin: TemplateListing.Origin) -> String {
    switch origin {
    case .builtIn: ""
    case .overriding: " (your own, in the place of the built-in one)"
    case .added: " (your own)"
    }
  }

  private static func indented(_ lines: [String]) -> String {
    lines.map { "  \(VisibleText.atLineStart($0))\n" }.joined()
  }
}
