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

  static func total(_ model: SiteModel) -> Int? {
    model.figures.events
  }

  init(_ model: SiteModel, _ part: ListPart) {
    site = model.frames.site(at: part.path, in: .events)
    page = model.frames.page(model.frames.head(part, kind: Self.template))
    total = part.pagination.total
    events = model.orders.events[part.range].map { model.summaries[$0] }
  }
}
