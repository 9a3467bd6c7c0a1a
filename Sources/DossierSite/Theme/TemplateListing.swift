import DossierCore
import DossierTemplates

/// One template as `dossier templates` lists it.
package struct TemplateListing: Sendable {
  package enum Origin: Sendable {
    /// From the binary.
    case builtIn
    /// From the site's own `Templates/`, in the place of a built-in one.
    case overriding
    /// From the site's own `Templates/`.
    case added
  }

  /// Its path below `Templates/` without `.html`.
  package let name: String
  package let origin: Origin
  /// What it sees as its names, where it is rendered by itself; nil for one that others use.
  package let type: RecordType?

  /// Every template of the theme that a dossier gets, in order of name.
  package static func all(root: String) -> (templates: [Self], diagnostics: [Diagnostic]) {
    let (own, diagnostics) = TemplatesFolder.read(root: root)
    return (all(ThemeFiles(own: own)), diagnostics)
  }

  static func all(_ files: ThemeFiles) -> [Self] {
    let builtIn = Set(ThemeFiles.builtIn.map(\.path))
    return files.templates.map { source in
      let path = "\(source.name).html"
      let origin: Origin =
        !files.own.contains(path) ? .builtIn : builtIn.contains(path) ? .overriding : .added
      let page = Theme.Page.all.first { $0.template == source.name }
      return Self(name: source.name, origin: origin, type: page?.type)
    }
  }

  static var pageMembers: [TemplateType] { Theme.Page.all.flatMap(\.type.members).map(\.type) }

  /// The records that pages hold, each once, in order of name: what the members' types stand for.
  package static var records: [RecordType] {
    var found: [String: RecordType] = [:]
    var waiting = pageMembers
    while let type = waiting.popLast() {
      switch type {
      case .optional(let inner), .list(let inner): waiting.append(inner)
      case .record(let record):
        guard found[record.name] == nil else { continue }
        found[record.name] = record
        waiting += record.members.map(\.type)
      case .text, .number, .boolean, .url, .html, .json: continue
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
}
