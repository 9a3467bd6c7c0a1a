import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

extension Theme.Page {
  /// Every template that is rendered by itself, with what it sees.
  package static let all: [Theme.Page] = [
    HomePage.declaration, ArticlePage.declaration, ComparisonPage.declaration,
    ArticleIndexPage.declaration,
    ArgumentPage.declaration, ArgumentIndexPage.declaration, ExpertPage.declaration,
    ExpertIndexPage.declaration, EventPage.declaration, EventIndexPage.declaration,
    TopicPage.declaration, TopicIndexPage.declaration, FreePage.declaration,
    FreePageIndexPage.declaration, TimelinePage.declaration, PositionsPage.declaration,
    CommentaryPage.declaration, CommentaryViewPage.declaration, CorrectionsPage.declaration,
    SourcesPage.declaration,
    SearchPage.declaration, NotFoundPage.declaration, BareNotFoundPage.declaration,
    MovedPage.declaration, WithdrawnPage.declaration,
  ]
}

extension SiteTheme {
  /// The theme of a dossier; nil where there is an error.
  package static func load(
    root: String, settings: SiteSettings
  ) -> (theme: SiteTheme?, diagnostics: [Diagnostic]) {
    UncompiledTheme(root: root, settings: settings).compiled(pages: Theme.Page.all)
  }

  package static func load(
    _ files: ThemeFiles, settings: SiteSettings
  ) -> (theme: SiteTheme?, diagnostics: [Diagnostic]) {
    UncompiledTheme(files, settings: settings).compiled(pages: Theme.Page.all)
  }
}

extension TemplateListing {
  /// Every template of the theme that a dossier gets, in order of name.
  package static func all(root: String) -> (templates: [Self], diagnostics: [Diagnostic]) {
    all(root: root, pages: Theme.Page.all)
  }

  /// What `dossier templates` says of each page, of the records that pages hold, and of the
  /// templates that others use.
  package static func descriptions(root: String) -> [TemplateDescription] {
    descriptions(root: root, pages: Theme.Page.all)
  }
}
