import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// A page whose value is made already, so that its template alone is left to run: what benchmarks
/// measure.
package struct PreparedPage: ~Copyable, Sendable {
  package let path: String
  private let theme: Theme
  private let template: String
  private let values: PageValues

  package func render(into output: inout OutputBuffer) {
    theme.render(template, values, root: path.rootPrefix, into: &output)
  }
}

extension PreparedPage {
  fileprivate init<Value: PageValue>(_ value: Value, at path: String, _ theme: SiteTheme) {
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
    let context = SiteContext(dossier, wording: Wording(theme.words))
    return PreparedPage(ArticlePage(context, key), at: context.link(key).url.path, theme)
  }

  /// The first page of the timeline.
  package static func timeline(of dossier: Dossier, theme: SiteTheme) -> PreparedPage {
    let context = SiteContext(dossier, wording: Wording(theme.words))
    let pagination = Pagination(section: .timeline, total: context.timeline.count, size: 500)
    let part = ListPart(pagination: pagination, number: 1)
    return PreparedPage(TimelinePage(context, part), at: part.path, theme)
  }
}
