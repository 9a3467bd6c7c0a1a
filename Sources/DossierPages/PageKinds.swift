import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The kinds of page that a site has.
package enum PageKinds {
  /// Every kind. `dossier templates` tells of records in the order in which these first hold them.
  package static let all: [any PageKind.Type] = [
    HomePage.self, ArticlePage.self, ComparisonPage.self, ArticleIndexPage.self, ArgumentPage.self,
    ArgumentIndexPage.self, ExpertPage.self, ExpertIndexPage.self, EventPage.self,
    EventIndexPage.self, TopicPage.self, TopicIndexPage.self, FreePage.self, FreePageIndexPage.self,
    TimelinePage.self, PositionsPage.self, CommentaryPage.self, CommentaryViewPage.self,
    CorrectionsPage.self, SourcesPage.self, SearchPage.self, NotFoundPage.self,
    BareNotFoundPage.self, MovedPage.self, WithdrawnPage.self,
  ]

  /// The same in the order of a site's pages.
  private static let inOrderOfPages = PageGroup.allCases.flatMap { group in
    all.filter { $0.group == group }
  }

  /// Where all pages of a site lie.
  package static func paths(in site: PageDirectory) -> [SitePath] {
    inOrderOfPages.flatMap { $0.paths(in: site) }
  }

  /// All pages of a site, each to be made when it is written.
  package static func files(in site: PageDirectory, _ theme: SiteTheme) -> [SitePage] {
    inOrderOfPages.flatMap { kind in
      kind.paths(in: site).compactMap { kind.file(at: $0, in: site, theme) }
    }
  }

  /// The page at a path; nil where there is none.
  package static func file(
    at path: SitePath, in site: PageDirectory, _ theme: SiteTheme
  ) -> SitePage? {
    for kind in inOrderOfPages {
      if let file = kind.file(at: path, in: site, theme) { return file }
    }
    return nil
  }
}

// MARK: - Themes with these pages

extension Theme.Page {
  /// Every template that is rendered by itself, with what it sees.
  package static let all: [Theme.Page] = PageKinds.all.map { $0.declaration }
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
