import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The page of one person or organisation.
struct ExpertPage: EntryPageKind {
  struct Role: Sendable {
    let title: String
    let organisation: String?
    let from: Shared<DateRecord>?
    let to: Shared<DateRecord>?

    static let schema = Schema<Self>(
      "role",
      [
        .text("title", \.title),
        .optionalText("organisation", \.organisation),
        .optional("from", DateRecord.schema, \.from),
        .optional("to", DateRecord.schema, \.to),
      ])
  }

  /// A position, beside those of others on the same claim.
  struct Statement: Sendable {
    let position: PositionRecord
    /// Others recorded with the same stance.
    let alike: [Shared<EntryLinkRecord>]
    /// Others recorded with the opposite one; nobody is the opposite of `mixed` or `conditional`.
    let opposed: [Shared<EntryLinkRecord>]

    static let schema = Schema<Self>(
      "statement",
      [
        .record("position", PositionRecord.schema, \.position),
        .list("alike", EntryLinkRecord.schema, \.alike),
        .list("opposed", EntryLinkRecord.schema, \.opposed),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let expert: ExpertSummaryRecord
  let entry: CommonRecord
  let aliases: [String]
  let roles: [Role]
  let links: [LabelledLinkRecord]
  /// In order of time.
  let statements: [Statement]
  /// Statements of others that this one relays.
  let relayed: [PositionRecord]
  let articles: [ArticleSummaryRecord]
  let events: [EventSummaryRecord]
  /// Places that name this one.
  let mentions: [BacklinkRecord]
  /// Its moments on a page of their own; absent where there are too few.
  let timeline: TimelineViewRecord?
  /// In the order of the list of its kind.
  let neighbours: NeighboursRecord

  static let template = "expert"
  static let schema = Schema<Self>(
    "expert",
    [
      .site(\.site),
      .record("page", PageRecord.schema, \.page),
      .record("expert", ExpertSummaryRecord.schema, \.expert),
      .record("entry", CommonRecord.schema, \.entry),
      .texts("aliases", \.aliases),
      .list("roles", Role.schema, \.roles),
      .list("links", LabelledLinkRecord.schema, \.links),
      .list("statements", Statement.schema, \.statements),
      .list("relayed", PositionRecord.schema, \.relayed),
      .list("articles", ArticleSummaryRecord.schema, \.articles),
      .list("events", EventSummaryRecord.schema, \.events),
      .list("mentions", BacklinkRecord.schema, \.mentions),
      .optional("timeline", TimelineViewRecord.schema, \.timeline),
      .record("neighbours", NeighboursRecord.schema, \.neighbours),
    ])
}

extension ExpertPage {
  static func entries(of dossier: Dossier) -> [EntryKey] {
    dossier.experts.keys.map(EntryKey.expert)
  }

  static func key(of entry: EntryKey) -> Key<LinkedExpert>? {
    if case .expert(let key) = entry { key } else { nil }
  }

  init(_ context: SiteContext, _ key: Key<LinkedExpert>) {
    let linked = context.dossier.experts[key]
    let path = SitePath.entry(linked.common.id)
    let name = linked.expert.name.value
    site = context.site(at: path, in: .experts)
    page = context.page(
      PageHead(
        title: name,
        description: context.wording(
          .descriptionExpert, ["name": name], count: linked.statements.count),
        kind: Self.template, section: .experts, path: path,
        openGraphType: linked.expert.kind == .organisation ? "website" : "profile",
        structuredData: context.structured(key)))
    expert = context.summary(key)
    entry = context.common(.expert(key), linked.common)
    aliases = linked.expert.aliases.map(\.value)
    roles = linked.expert.roles.map { Role($0, context) }
    links = linked.expert.links.map {
      LabelledLinkRecord(label: $0.label, url: .external($0.url.value))
    }
    statements = linked.statements.map { Statement($0, context) }
    relayed = linked.relayed.map { context.position($0.position, of: $0.argument) }
    articles = context.inOrder(linked.articles).map { context.summary($0) }
    events = context.inOrder(linked.events).map { context.summary($0) }
    mentions = context.backlinks(linked.mentions)
    timeline = context.timelineView(of: .person(key))
    neighbours = context.neighbours(of: .expert(key))
  }
}

extension ExpertPage.Statement {
  init(_ statement: LinkedExpert.Statement, _ context: SiteContext) {
    let own = statement.position
    let others = context.dossier.arguments[statement.argument].positions.filter {
      $0.expert != own.expert
    }
    let holders = { (stance: Argument.Stance?) in
      context.inOrder(Array(Set(others.filter { $0.stance == stance }.map(\.expert)))).map {
        context.link($0)
      }
    }
    self.init(
      position: context.position(own, of: statement.argument), alike: holders(own.stance),
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
  init(_ role: Expert.Role, _ context: SiteContext) {
    self.init(
      title: role.title, organisation: role.organisation,
      from: role.from.map { context.date($0.value) }, to: role.to.map { context.date($0.value) })
  }
}
