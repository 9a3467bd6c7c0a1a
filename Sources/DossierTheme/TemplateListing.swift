import ContextualEscaping
import DossierCore
import TypedTemplates

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
  package static func all(
    root: String, pages: [Theme.Page]
  ) -> (templates: [Self], diagnostics: [Diagnostic]) {
    let (own, diagnostics) = TemplatesFolder.read(root: root)
    return (all(ThemeFiles(own: own), pages: pages), diagnostics)
  }

  static func all(_ files: ThemeFiles, pages: [Theme.Page]) -> [Self] {
    let builtIn = Set(ThemeFiles.builtIn.map(\.path))
    return files.templates.map { source in
      let path = "\(source.name).html"
      let origin: Origin =
        !files.own.contains(path) ? .builtIn : builtIn.contains(path) ? .overriding : .added
      let page = pages.first { $0.template == source.name }
      return Self(name: source.name, origin: origin, type: page?.type)
    }
  }

  /// What `dossier templates` says of each page, of the records that pages hold, and of the
  /// templates that others use.
  package static func descriptions(root: String, pages: [Theme.Page]) -> [TemplateDescription] {
    let names = Set(pages.map(\.template))
    let sources = ThemeFiles(own: TemplatesFolder.read(root: root).files).templates
    return Theme.describe(pages: pages)
      + Theme.describe(includes: sources.filter { !names.contains($0.name) })
  }
}
