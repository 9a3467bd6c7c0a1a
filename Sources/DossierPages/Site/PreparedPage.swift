import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// A page whose value is made already, so that its template alone is left to run: what benchmarks
/// measure.
package struct PreparedPage: ~Copyable, Sendable {
  package let path: SitePath
  private let theme: Theme
  private let template: String
  private let values: PageValues

  package func render(into output: inout OutputBuffer) {
    theme.render(template, values, root: path.root, into: &output)
  }
}

extension PreparedPage {
  fileprivate init<Value: PageValue>(_ value: Value, at path: SitePath, _ theme: SiteTheme) {
    self.path = path
    self.theme = theme.theme
    template = Value.template
    values = theme.values(value)
  }

  /// The page of an article; nil where there is none of that id.
  package static func article(
    _ id: String, of dossier: Dossier, theme: SiteTheme
  ) -> PreparedPage? {
    guard
      let key = dossier.articles.keys.first(where: { dossier.articles[$0].common.id.name == id })
    else { return nil }
    let model = SiteModel(dossier, wording: Wording(theme.words))
    return PreparedPage(
      ArticlePage(model, key), at: .entry(dossier.articles[key].common.id), theme)
  }

  /// The first page of the timeline.
  package static func timeline(of dossier: Dossier, theme: SiteTheme) -> PreparedPage {
    let model = SiteModel(dossier, wording: Wording(theme.words))
    let part = ListPart(pagination: TimelineDirectory(model).pagination(of: nil), number: 1)
    return PreparedPage(TimelinePage(model, part), at: part.path, theme)
  }
}
