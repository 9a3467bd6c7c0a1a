import DossierCore
import DossierModel
import DossierSite
import DossierTheme

/// Every page of a site; each page's value is built, and then rendered, when it is asked for.
package enum SitePages {
  package static func all(_ context: SiteContext, _ theme: SiteTheme) -> [SitePage] {
    entryPages(context, theme) + listPages(context, theme) + singlePages(context, theme)
      + movedPages(context, theme) + notices(context, theme)
  }

  private static func entryPages(_ context: SiteContext, _ theme: SiteTheme) -> [SitePage] {
    let dossier = context.dossier
    let articles = zip(dossier.articles.keys, context.articleLinks).map { key, link in
      context.sitePage(
        link.url.path, from: dossier.articles[key].common.file.path, theme: theme
      ) { ArticlePage($0, key) }
    }
    let comparisons = dossier.articles.keys.compactMap { key in
      dossier.articles[key].collation.map { collation in
        context.sitePage(
          SiteAddress.comparison(of: dossier.articles[key].common.id),
          from: dossier.articles[key].common.file.path, theme: theme
        ) { ComparisonPage($0, key, collation) }
      }
    }
    let arguments = zip(dossier.arguments.keys, context.argumentLinks).map { key, link in
      context.sitePage(
        link.url.path, from: dossier.arguments[key].common.file.path, theme: theme
      ) { ArgumentPage($0, key) }
    }
    let experts = zip(dossier.experts.keys, context.expertLinks).map { key, link in
      context.sitePage(
        link.url.path, from: dossier.experts[key].common.file.path, theme: theme
      ) { ExpertPage($0, key) }
    }
    let events = zip(dossier.events.keys, context.eventLinks).map { key, link in
      context.sitePage(
        link.url.path, from: dossier.events[key].common.file.path, theme: theme
      ) { EventPage($0, key) }
    }
    let pages = zip(dossier.pages.keys, context.pageLinks).map { key, link in
      context.sitePage(
        link.url.path, from: dossier.pages[key].common.file.path, theme: theme
      ) { FreePage($0, key) }
    }
    let topics = dossier.topics.keys.map { key in
      context.sitePage(dossier.topics[key].pagePath, theme: theme) { TopicPage($0, key) }
    }
    return articles + comparisons + arguments + experts + events + pages + topics
  }

  private static func listPages(_ context: SiteContext, _ theme: SiteTheme) -> [SitePage] {
    let figures = context.figures
    let order = context.order
    return context.listPages(
      .articles, total: figures.articles, theme: theme, ArticleIndexPage.init)
      + context.listPages(
        .arguments, total: figures.arguments, theme: theme, ArgumentIndexPage.init)
      + context.listPages(.experts, total: figures.experts, theme: theme, ExpertIndexPage.init)
      + context.listPages(.events, total: figures.events, theme: theme, EventIndexPage.init)
      + context.listPages(.topics, total: figures.topics, theme: theme, TopicIndexPage.init)
      + context.listPages(.pages, total: figures.pages, theme: theme, FreePageIndexPage.init)
      + context.listPages(
        .timeline, total: context.timeline.count, size: TimelinePage.size, theme: theme
      ) { TimelinePage($0, $1) }
      + context.timelineViewPages(theme)
      + context.listPages(
        .positions, total: order.positionHolders.count, theme: theme, PositionsPage.init)
      + context.listPages(.commentary, total: figures.notes, theme: theme, CommentaryPage.init)
      + commentaryViews(context, theme)
      + context.listPages(
        .corrections, total: figures.corrections, theme: theme, CorrectionsPage.init)
      + context.listPages(.sources, total: figures.articles, theme: theme, SourcesPage.init)
      + searchPages(context, theme)
  }

  private static func searchPages(_ context: SiteContext, _ theme: SiteTheme) -> [SitePage] {
    guard context.isSearched else { return [] }
    return context.listPages(
      .search, total: context.order.entries.count, size: 500, theme: theme, SearchPage.init)
  }

  private static func commentaryViews(_ context: SiteContext, _ theme: SiteTheme) -> [SitePage] {
    context.commentaryViews.filter { $0 != .date }.flatMap { view in
      let groups = context.noteGroups(view)
      return context.listPages(
        .commentary, total: groups.reduce(0) { $0 + $1.notes.count }, size: 200, stem: view.stem,
        theme: theme
      ) { CommentaryViewPage($0, $1, view: view, groups: groups) }
    }
  }

  private static func singlePages(_ context: SiteContext, _ theme: SiteTheme) -> [SitePage] {
    let home = context.sitePage(Section.home.path, theme: theme) { HomePage($0) }
    guard let base = context.base else {
      let page = context.sitePage(SiteAddress.notFound, theme: theme) { BareNotFoundPage($0) }
      return [home, page]
    }
    // A host shows this page at addresses of any depth, so its way to the root is the whole one.
    let content = SitePage.Content.rendered { output in
      theme.render(NotFoundPage(context), root: base, into: &output)
    }
    return [home, SitePage(path: SiteAddress.notFound, content: content)]
  }

  private static func movedPages(_ context: SiteContext, _ theme: SiteTheme) -> [SitePage] {
    context.dossier.oldAddresses.map { old in
      context.sitePage(old.path, theme: theme) { MovedPage($0, from: old) }
    }
  }

  /// In place of what was taken down.
  private static func notices(_ context: SiteContext, _ theme: SiteTheme) -> [SitePage] {
    context.dossier.publication.notices.map { notice in
      context.sitePage(SiteAddress.path(of: notice.id), theme: theme) { WithdrawnPage($0, notice) }
    }
  }
}
