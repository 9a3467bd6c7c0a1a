import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

/// Links to places that their own page does not have: those of the theme are in its templates.
package enum MissingPlace {
  package static func diagnostics(in dossier: Dossier, _ theme: SiteTheme) -> [Diagnostic] {
    guard !dossier.unplacedLinks.isEmpty else { return [] }
    let known = theme.places
    var told: Set<SourceSpan> = []
    var found = DiagnosticList()
    for link in dossier.unplacedLinks where !known.contains(link.id) {
      guard case .span(let span) = link.diagnostic.place, told.insert(span).inserted else {
        continue
      }
      found.append(link.diagnostic)
    }
    return found.all
  }
}

extension SiteTheme {
  /// The ids that stand in its templates, those without anything to put in.
  fileprivate var places: Set<String> {
    Set(
      templates.flatMap { template in
        String(decoding: template.file.bytes, as: UTF8.self).split(separator: "id=\"").dropFirst()
          .map { String($0.prefix { $0 != "\"" }) }
      })
  }
}
