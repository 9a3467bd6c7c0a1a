import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

extension EventPage {
  init(_ context: SiteContext, _ key: Key<LinkedEvent>) {
    let linked = context.dossier.events[key]
    let path = SiteAddress.path(of: linked.common.id)
    let title = linked.event.title.value
    let date = context.date(linked.event.date.value).text
    site = context.site(at: path, in: .events)
    page = context.page(
      PageHead(
        title: title,
        description: context.wording(.descriptionEvent, ["date": date, "title": title]),
        kind: Self.template, section: .events, path: path, openGraphType: "article",
        structuredData: context.structured(key)))
    event = context.summary(key)
    entry = context.common(.event(key), linked.common)
    people = linked.people.map { context.summary($0) }
    arguments = context.inOrder(linked.bearsOn).map { context.summary($0) }
    sources = linked.sources.map { source in
      Source(
        passages: context.passages(source.passages), date: source.date.map { context.date($0) })
    }
    timeline = context.placeOnTimeline(of: key)
    neighbours = context.neighbours(of: .event(key))
  }
}
