import DiagramLayout
import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

extension TimelinePage {
  /// What happened, or was said or published.
  struct Item: TemplateRecord {
    let fragment: String
    let lane: String
    let laneLabel: String
    let kind: String
    let kindLabel: String
    let date: Shared<DateRecord>
    let entry: Shared<EntryLinkRecord>
    let people: [Shared<EntryLinkRecord>]
    let unnamedPeople: String?
    let via: Shared<EntryLinkRecord>?
    let role: String?
    let isRoleSure: Bool
    let arguments: [Shared<EntryLinkRecord>]
    let topics: [TopicSummaryRecord]
    let otherDates: [OtherDate]
    let stance: String?
    let stanceLabel: String?
    let place: String?
    let isAdded: Bool

    static let schema = Schema<Self>(
      "timelineItem",
      [
        .text("fragment", \.fragment, "The HTML id of the item."),
        .choice(
          "lane", \.lane, TimelineMark.Lane.self, "Whether it happened, or was said or published."),
        .text("laneLabel", \.laneLabel, "The same in words."),
        .text("kind", \.kind, "What it is: `event`, `publication` or `position`."),
        .text("kindLabel", \.kindLabel, "The same in words."),
        .record("date", \.date, "When it happened, or was said or published."),
        .record(
          "entry", \.entry,
          "The event, the article, or the argument on which someone took a position."),
        .list("people", \.people, "Who spoke or wrote, or was part of the event; may be empty."),
        .optionalText(
          "unnamedPeople", \.unnamedPeople,
          "What stands after them for those who are not named; absent where all are."),
        .optional("via", \.via, "Who relays the position; absent where nobody does."),
        .optionalText(
          "role", \.role, "The speaker's role at that time; absent where it is not known."),
        .boolean("isRoleSure", \.isRoleSure, "Whether the role was surely held then."),
        .list(
          "arguments", \.arguments,
          "What the event bears on, what appears in the article, or the argument itself."),
        .list("topics", \.topics, "The topics of the entry; may be empty."),
        .list(
          "otherDates", \.otherDates,
          "The dates of sources that give another for the event; may be empty."),
        .optionalChoice(
          "stance", \.stance, Argument.Stance.self,
          "The stance of the position; absent for other items."),
        .optionalText("stanceLabel", \.stanceLabel, "The stance in words; absent for other items."),
        .optionalText("place", \.place, "Where the event was; absent where that is not known."),
        .boolean(
          "isAdded", \.isAdded, "Whether the editors added the entry: no source here says so."),
      ])
  }

  /// The date of a source that gives another.
  struct OtherDate: TemplateRecord {
    let date: Shared<DateRecord>
    let passage: PassageRecord?

    static let schema = Schema<Self>(
      "otherDate",
      [
        .record("date", \.date, "The date that the source gives."),
        .optional("passage", \.passage, "The passage that says so; absent where none is cited."),
      ])
  }
}

extension TimelinePage.Item {
  init(_ entry: TimelineEntry, date: Shared<DateRecord>, _ model: SiteModel) {
    switch entry {
    case .event(let key): self.init(event: key, date, entry.fragment(model.links), model)
    case .publication(let key):
      self.init(publication: key, date, entry.fragment(model.links), model)
    case .position(let key, let position, _):
      self.init(position, of: key, date, entry.fragment(model.links), model)
    }
  }

  private init(
    event key: Key<LinkedEvent>, _ date: Shared<DateRecord>, _ fragment: String,
    _ model: SiteModel
  ) {
    let linked = model.dossier.events[key]
    self.init(
      fragment: fragment, lane: "happened", laneLabel: model.wording(.laneHappened),
      kind: "event", kindLabel: model.wording(.itemEvent), date: date, entry: model.links[key],
      people: linked.people.map { model.links[$0] },
      unnamedPeople: model.people.unnamedPeople(of: linked), via: nil, role: nil, isRoleSure: false,
      arguments: linked.bearsOn.map { model.links[$0] },
      topics: linked.common.topics.map { model.summaries[$0] },
      otherDates: linked.sources.compactMap { TimelinePage.OtherDate($0, model) }, stance: nil,
      stanceLabel: nil, place: linked.event.place, isAdded: linked.common.addedBy != nil)
  }

  private init(
    publication key: Key<LinkedArticle>, _ date: Shared<DateRecord>, _ fragment: String,
    _ model: SiteModel
  ) {
    let linked = model.dossier.articles[key]
    self.init(
      fragment: fragment, lane: "said", laneLabel: model.wording(.laneSaid),
      kind: "publication", kindLabel: model.wording(.itemPublication), date: date,
      entry: model.links[key],
      people: linked.authors.compactMap(\.expert).map { model.links[$0] },
      unnamedPeople: model.people.unnamedAuthors(of: linked), via: nil, role: nil,
      isRoleSure: false,
      arguments: linked.appearances.compactMap {
        if case .argument(let argument) = $0 { model.links[argument] } else { nil }
      },
      topics: linked.common.topics.map { model.summaries[$0] }, otherDates: [], stance: nil,
      stanceLabel: nil, place: nil, isAdded: linked.common.addedBy != nil)
  }

  private init(
    _ position: Position, of key: Key<LinkedArgument>, _ date: Shared<DateRecord>,
    _ fragment: String,
    _ model: SiteModel
  ) {
    let linked = model.dossier.arguments[key]
    let record = model.reasoning.position(position, of: key)
    self.init(
      fragment: fragment, lane: "said", laneLabel: model.wording(.laneSaid), kind: "position",
      kindLabel: model.wording(.itemPosition), date: date, entry: model.links[key],
      people: [record.expert], unnamedPeople: nil, via: record.via, role: record.role,
      isRoleSure: record.isRoleSure,
      arguments: [model.links[key]], topics: linked.common.topics.map { model.summaries[$0] },
      otherDates: [], stance: position.stance.rawValue,
      stanceLabel: model.wording(.name(of: position.stance)), place: nil,
      isAdded: linked.common.addedBy != nil)
  }
}

extension TimelinePage.OtherDate {
  /// What a source gives instead of an event's own date, and where it says so; nil where it gives none.
  fileprivate init?(_ source: LinkedEvent.Source, _ model: SiteModel) {
    guard let date = source.date else { return nil }
    self.init(
      date: model.dates.record(date),
      passage: source.passages.first.map { model.passages.records([$0])[0] })
  }
}
