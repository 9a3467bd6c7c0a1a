import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The page of one event.
struct EventPage: EntryPageKind {
  struct Source: TemplateRecord {
    let passages: [PassageRecord]
    let date: Shared<DateRecord>?

    static let schema = Schema<Self>(
      "eventSource",
      [
        .list("passages", \.passages, "The passages that tell of the event."),
        .optional(
          "date", \.date,
          "The date that this source gives instead; absent where it gives no other."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let event: EventSummaryRecord
  let entry: CommonRecord
  let people: [ExpertSummaryRecord]
  let arguments: [ArgumentSummaryRecord]
  let sources: [Source]
  let timeline: SiteURL
  let neighbours: NeighboursRecord

  static let template = "event"
  static let schema = Schema<Self>(
    "event",
    [
      .site(\.site),
      .page(\.page),
      .record("event", \.event, "The event itself."),
      .record("entry", \.entry, "What the page of any entry has: text, notes, topics, backlinks."),
      .list("people", \.people, "The people and organisations that were part of it; may be empty."),
      .list("arguments", \.arguments, "The arguments on which it bears; may be empty."),
      .list("sources", \.sources, "The sources that tell of it; empty where the editors added it."),
      .url("timeline", \.timeline, "Its place on the timeline."),
      .record("neighbours", \.neighbours, "The events before and after it in time."),
    ])
}

extension EventPage {
  static func entries(of dossier: Dossier) -> [EntryKey] {
    dossier.events.keys.map(EntryKey.event)
  }

  static func key(of entry: EntryKey) -> Key<LinkedEvent>? {
    if case .event(let key) = entry { key } else { nil }
  }

  init(_ model: SiteModel, _ key: Key<LinkedEvent>) {
    let linked = model.dossier.events[key]
    let path = SitePath.entry(linked.common.id)
    let title = linked.event.title.value
    let date = model.dates.record(linked.event.date.value).text
    site = model.frames.site(at: path, in: .events)
    page = model.frames.page(
      PageHead(
        title: title,
        description: model.wording(.descriptionEvent, ["date": date, "title": title]),
        kind: Self.template, section: .events, path: path, openGraphType: "article",
        structuredData: model.structuredData[key]))
    event = model.summaries[key]
    entry = model.entries.common(.event(key), linked.common)
    people = linked.people.map { model.summaries[$0] }
    arguments = model.orders.inOrder(linked.bearsOn).map { model.summaries[$0] }
    sources = linked.sources.map { source in
      Source(
        passages: model.passages.records(source.passages),
        date: source.date.map { model.dates.record($0) })
    }
    timeline = TimelineDirectory(model).place(of: key)
    neighbours = model.summaries.neighbours(of: .event(key))
  }
}
