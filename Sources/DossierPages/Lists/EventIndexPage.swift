import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The list of events, in order of date; `total` counts those on all its pages.
struct EventIndexPage: ListPageKind {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let events: [EventSummaryRecord]

  static let template = "events"
  static let schema = Schema<Self>(
    "events",
    [
      .site(\.site),
      .page(\.page),
      .number("total", \.total, "How many events there are, on all pages of the list."),
      .list("events", \.events, "The events of this page, in order of date."),
    ])
}

extension EventIndexPage {
  static let section = Section.events

  static func total(_ context: SiteContext) -> Int? {
    context.figures.events
  }

  init(_ context: SiteContext, _ part: ListPart) {
    site = context.site(at: part.path, in: .events)
    page = context.page(context.head(part, kind: Self.template))
    total = part.pagination.total
    events = context.order.events[part.range].map { context.summary($0) }
  }
}
