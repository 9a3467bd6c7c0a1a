import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The page of one person or organisation.
struct ExpertPage: EntryPageKind {
  struct Role: TemplateRecord {
    let title: String
    let organisation: String?
    let from: Shared<DateRecord>?
    let to: Shared<DateRecord>?

    static let schema = Schema<Self>(
      "role",
      [
        .text("title", \.title, "What the role is called."),
        .optionalText(
          "organisation", \.organisation,
          "The organisation at which it is held; absent where none is named."),
        .optional("from", \.from, "When it began; absent where that is not known."),
        .optional("to", \.to, "When it ended; absent where it goes on or that is not known."),
      ])
  }

  /// A position, beside those of others on the same claim.
  struct Statement: TemplateRecord {
    let position: PositionRecord
    let alike: [Shared<EntryLinkRecord>]
    let opposed: [Shared<EntryLinkRecord>]

    static let schema = Schema<Self>(
      "statement",
      [
        .record(
          "position", \.position, "What the expert holds, of which argument, by which passages."),
        .list("alike", \.alike, "Others of whom the same stance is recorded; may be empty."),
        .list(
          "opposed", \.opposed,
          "Others of whom the opposite is recorded; empty for mixed and conditional."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let expert: ExpertSummaryRecord
  let entry: CommonRecord
  let aliases: [String]
  let roles: [Role]
  let links: [LabelledLinkRecord]
  let statements: [Statement]
  let relayed: [PositionRecord]
  let articles: [ArticleSummaryRecord]
  let events: [EventSummaryRecord]
  let mentions: [BacklinkRecord]
  let timeline: TimelineViewRecord?
  let neighbours: NeighboursRecord

  static let template = "expert"
  static let schema = Schema<Self>(
    "expert",
    [
      .site(\.site),
      .page(\.page),
      .record("expert", \.expert, "The person or organisation itself."),
      .record("entry", \.entry, "What the page of any entry has: text, notes, topics, backlinks."),
      .texts("aliases", \.aliases, "Other names under which it is known; may be empty."),
      .list(
        "roles", \.roles,
        "The roles that it held, in the order in which they are written; may be empty."),
      .list("links", \.links, "Its pages elsewhere; may be empty."),
      .list("statements", \.statements, "Its positions, in order of time; may be empty."),
      .list("relayed", \.relayed, "Positions of others that this one relays; may be empty."),
      .list("articles", \.articles, "The articles that it wrote, in order of date; may be empty."),
      .list("events", \.events, "The events of which it was part, in order of date; may be empty."),
      .list("mentions", \.mentions, "The places that name it; may be empty."),
      .optional(
        "timeline", \.timeline,
        "The page of its moments on the timeline; absent where there are too few."),
      .record(
        "neighbours", \.neighbours,
        "The people and organisations before and after it in their list."),
    ])
}

extension ExpertPage {
  static func entries(of dossier: Dossier) -> [EntryKey] {
    dossier.experts.keys.map(EntryKey.expert)
  }

  static func key(of entry: EntryKey) -> Key<LinkedExpert>? {
    if case .expert(let key) = entry { key } else { nil }
  }

  init(_ model: SiteModel, _ key: Key<LinkedExpert>) {
    let linked = model.dossier.experts[key]
    let path = SitePath.entry(linked.common.id)
    let name = linked.expert.name.value
    site = model.frames.site(at: path, in: .experts)
    page = model.frames.page(
      PageHead(
        title: name,
        description: model.wording(
          .descriptionExpert, ["name": name], count: linked.statements.count),
        kind: Self.template, section: .experts, path: path,
        openGraphType: linked.expert.kind == .organisation ? "website" : "profile",
        structuredData: model.structuredData[key]))
    expert = model.summaries[key]
    entry = model.entries.common(.expert(key), linked.common)
    aliases = linked.expert.aliases.map(\.value)
    roles = linked.expert.roles.map { Role($0, model) }
    links = linked.expert.links.map {
      LabelledLinkRecord(label: $0.label, url: .external($0.url.value))
    }
    statements = linked.statements.map { Statement($0, model) }
    relayed = linked.relayed.map { model.reasoning.position($0.position, of: $0.argument) }
    articles = model.orders.inOrder(linked.articles).map { model.summaries[$0] }
    events = model.orders.inOrder(linked.events).map { model.summaries[$0] }
    mentions = model.entries.backlinks(linked.mentions)
    timeline = TimelineDirectory(model).view(of: .person(key))
    neighbours = model.summaries.neighbours(of: .expert(key))
  }
}

extension ExpertPage.Statement {
  init(_ statement: LinkedExpert.Statement, _ model: SiteModel) {
    let own = statement.position
    let others = model.dossier.arguments[statement.argument].positions.filter {
      $0.expert != own.expert
    }
    let holders = { (stance: Argument.Stance?) in
      model.orders.inOrder(Array(Set(others.filter { $0.stance == stance }.map(\.expert)))).map {
        model.links[$0]
      }
    }
    self.init(
      position: model.reasoning.position(own, of: statement.argument), alike: holders(own.stance),
      opposed: holders(own.stance.opposite))
  }
}

extension Argument.Stance {
  fileprivate var opposite: Argument.Stance? {
    switch self {
    case .for: .against
    case .against: .for
    case .mixed, .conditional: nil
    }
  }
}

extension ExpertPage.Role {
  init(_ role: Expert.Role, _ model: SiteModel) {
    self.init(
      title: role.title, organisation: role.organisation,
      from: role.from.map { model.dates.record($0.value) },
      to: role.to.map { model.dates.record($0.value) })
  }
}
