import DossierTemplates

extension Theme.Page {
  /// Every template that is rendered by itself, with what it sees.
  static let all: [Theme.Page] = [
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
