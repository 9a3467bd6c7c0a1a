import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

extension TimelinePage {
  /// What happened, or was said or published.
  struct Item: Sendable {
    /// The HTML id of the item.
    let fragment: String
    /// `happened` or `said`.
    let lane: String
    let laneLabel: String
    /// `event`, `publication` or `position`.
    let kind: String
    let kindLabel: String
    let date: Shared<DateRecord>
    /// The event, the article, or the argument on which someone took a position.
    let entry: Shared<EntryLinkRecord>
    /// Who spoke or wrote; for an event, those who were part of it.
    let people: [Shared<EntryLinkRecord>]
    /// What stands after them for those who are not named; absent where all are.
    let unnamedPeople: String?
    /// For `position`: who relays it.
    let via: Shared<EntryLinkRecord>?
    /// For `position`: the role of the speaker at that time, where it is known.
    let role: String?
    let isRoleSure: Bool
    /// What the event bears on, what appears in the article, or the argument itself.
    let arguments: [Shared<EntryLinkRecord>]
    let topics: [TopicSummaryRecord]
    /// For `event`: the dates of sources that give another.
    let otherDates: [OtherDate]
    /// For `position` alone.
    let stance: String?
    let stanceLabel: String?
    let place: String?
    /// Whether the editors added the entry: no source here says so.
    let isAdded: Bool

    static let schema = Schema<Self>(
      "timelineItem",
      [
        .text("fragment", \.fragment),
        .text("lane", \.lane),
        .text("laneLabel", \.laneLabel),
        .text("kind", \.kind),
        .text("kindLabel", \.kindLabel),
        .record("date", DateRecord.schema, \.date),
        .record("entry", EntryLinkRecord.schema, \.entry),
        .list("people", EntryLinkRecord.schema, \.people),
        .optionalText("unnamedPeople", \.unnamedPeople),
        .optional("via", EntryLinkRecord.schema, \.via),
        .optionalText("role", \.role),
        .boolean("isRoleSure", \.isRoleSure),
        .list("arguments", EntryLinkRecord.schema, \.arguments),
        .list("topics", TopicSummaryRecord.schema, \.topics),
        .list("otherDates", OtherDate.schema, \.otherDates),
        .optionalText("stance", \.stance),
        .optionalText("stanceLabel", \.stanceLabel),
        .optionalText("place", \.place),
        .boolean("isAdded", \.isAdded),
      ])
  }

  /// The date of a source that gives another.
  struct OtherDate: Sendable {
    let date: Shared<DateRecord>
    let passage: PassageRecord?

    static let schema = Schema<Self>(
      "otherDate",
      [
        .record("date", DateRecord.schema, \.date),
        .optional("passage", PassageRecord.schema, \.passage),
      ])
  }
}

extension TimelinePage.Item {
  init(_ entry: TimelineEntry, date: Shared<DateRecord>, _ context: SiteContext) {
    switch entry {
    case .event(let key): self.init(event: key, date, entry.fragment(context), context)
    case .publication(let key): self.init(publication: key, date, entry.fragment(context), context)
    case .position(let key, let position, _):
      self.init(position, of: key, date, entry.fragment(context), context)
    }
  }

  private init(
    event key: Key<LinkedEvent>, _ date: Shared<DateRecord>, _ fragment: String,
    _ context: SiteContext
  ) {
    let linked = context.dossier.events[key]
    self.init(
      fragment: fragment, lane: "happened", laneLabel: context.wording(.laneHappened),
      kind: "event", kindLabel: context.wording(.itemEvent), date: date, entry: context.link(key),
      people: linked.people.map { context.link($0) },
      unnamedPeople: context.unnamedPeople(of: linked), via: nil, role: nil, isRoleSure: false,
      arguments: linked.bearsOn.map { context.link($0) },
      topics: linked.common.topics.map { context.topic($0) },
      otherDates: linked.sources.compactMap { context.otherDate($0) }, stance: nil,
      stanceLabel: nil, place: linked.event.place, isAdded: linked.common.addedBy != nil)
  }

  private init(
    publication key: Key<LinkedArticle>, _ date: Shared<DateRecord>, _ fragment: String,
    _ context: SiteContext
  ) {
    let linked = context.dossier.articles[key]
    self.init(
      fragment: fragment, lane: "said", laneLabel: context.wording(.laneSaid),
      kind: "publication", kindLabel: context.wording(.itemPublication), date: date,
      entry: context.link(key),
      people: linked.authors.compactMap(\.expert).map { context.link($0) },
      unnamedPeople: context.unnamedAuthors(of: linked), via: nil, role: nil, isRoleSure: false,
      arguments: linked.appearances.compactMap {
        if case .argument(let argument) = $0 { context.link(argument) } else { nil }
      },
      topics: linked.common.topics.map { context.topic($0) }, otherDates: [], stance: nil,
      stanceLabel: nil, place: nil, isAdded: linked.common.addedBy != nil)
  }

  private init(
    _ position: Position, of key: Key<LinkedArgument>, _ date: Shared<DateRecord>,
    _ fragment: String,
    _ context: SiteContext
  ) {
    let linked = context.dossier.arguments[key]
    let record = context.position(position, of: key)
    self.init(
      fragment: fragment, lane: "said", laneLabel: context.wording(.laneSaid), kind: "position",
      kindLabel: context.wording(.itemPosition), date: date, entry: context.link(key),
      people: [record.expert], unnamedPeople: nil, via: record.via, role: record.role,
      isRoleSure: record.isRoleSure,
      arguments: [context.link(key)], topics: linked.common.topics.map { context.topic($0) },
      otherDates: [], stance: position.stance.rawValue,
      stanceLabel: context.wording(.name(of: position.stance)), place: nil,
      isAdded: linked.common.addedBy != nil)
  }
}

extension SiteContext {
  /// What a source gives instead of an event's own date, and where it says so.
  fileprivate func otherDate(_ source: LinkedEvent.Source) -> TimelinePage.OtherDate? {
    guard let date = source.date else { return nil }
    return .init(
      date: self.date(date), passage: source.passages.first.map { passages([$0])[0] })
  }
}
