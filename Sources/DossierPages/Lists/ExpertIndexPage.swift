import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The list of people and organisations; `total` counts those on all its pages.
struct ExpertIndexPage: ListPageKind {
  /// Those who held a role at one organisation.
  struct Organisation: TemplateRecord {
    let name: String
    let entry: Shared<EntryLinkRecord>?
    let experts: [ExpertSummaryRecord]

    static let schema = Schema<Self>(
      "organisation",
      [
        .text("name", \.name, "What the organisation is called."),
        .optional("entry", \.entry, "Its own entry; absent where it has none."),
        .list("experts", \.experts, "Those who held a role there."),
      ])
  }

  let site: Shared<SiteRecord>
  let page: PageRecord
  let total: Int
  let experts: [ExpertSummaryRecord]
  let speakers: [ExpertSummaryRecord]
  let actors: [ExpertSummaryRecord]
  let organisations: [ExpertSummaryRecord]
  let byOrganisation: [Organisation]
  let byStatements: [ExpertSummaryRecord]

  static let template = "experts"
  static let schema = Schema<Self>(
    "experts",
    [
      .site(\.site),
      .page(\.page),
      .number(
        "total", \.total, "How many people and organisations there are, on all pages of the list."),
      .list("experts", \.experts, "Those of this page, speakers first, by surname."),
      .list("speakers", \.speakers, "Those of this page who speak; may be empty."),
      .list("actors", \.actors, "Those of this page who are spoken about; may be empty."),
      .list("organisations", \.organisations, "The organisations of this page; may be empty."),
      .list(
        "byOrganisation", \.byOrganisation,
        "A part of the organisations at which someone held a role, in order of name."),
      .list(
        "byStatements", \.byStatements,
        "As many as this page lists, of all by number of statements, most first."),
    ])
}

extension ExpertIndexPage {
  static let section = Section.experts

  static func total(_ model: SiteModel) -> Int? {
    model.figures.experts
  }

  init(_ model: SiteModel, _ part: ListPart) {
    let keys = model.orders.experts[part.range]
    let those = { (isMember: (LinkedExpert) -> Bool) in
      keys.filter { isMember(model.dossier.experts[$0]) }.map { model.summaries[$0] }
    }
    site = model.frames.site(at: part.path, in: .experts)
    page = model.frames.page(model.frames.head(part, kind: Self.template))
    total = part.pagination.total
    experts = those { _ in true }
    speakers = those(\.isSpeakingPerson)
    actors = those { $0.expert.kind == .actor && !$0.isSpeakingPerson }
    organisations = those { $0.expert.kind == .organisation }
    byOrganisation = Organisation.part(of: model, part)
    byStatements = model.orders.byStatements[part.range].map { model.summaries[$0] }
  }
}

extension ExpertIndexPage.Organisation {
  /// An equal part of all organisations, since a list by name and one by organisation are split over
  /// the same pages.
  fileprivate static func part(of model: SiteModel, _ part: ListPart) -> [Self] {
    let members = members(model)
    let names = members.keys.sorted {
      (SortingName.folded($0), $0) < (SortingName.folded($1), $1)
    }
    let pages = part.pagination.pageCount
    let range = names.count * (part.number - 1) / pages..<names.count * part.number / pages
    let entries = entries(model)
    return names[range].map { name in
      Self(
        name: name, entry: entries[name],
        experts: model.orders.inOrder(members[name] ?? []).map { model.summaries[$0] })
    }
  }

  /// Those who held a role at each, by its name.
  private static func members(_ model: SiteModel) -> [String: [Key<LinkedExpert>]] {
    var members: [String: [Key<LinkedExpert>]] = [:]
    for key in model.dossier.experts.keys {
      for name in Set(model.dossier.experts[key].expert.roles.compactMap(\.organisation)) {
        members[name, default: []].append(key)
      }
    }
    return members
  }

  /// The organisations that have an entry, by their names and aliases.
  private static func entries(_ model: SiteModel) -> [String: Shared<EntryLinkRecord>] {
    var entries: [String: Shared<EntryLinkRecord>] = [:]
    for key in model.dossier.experts.keys {
      let expert = model.dossier.experts[key].expert
      guard expert.kind == .organisation else { continue }
      for name in [expert.name] + expert.aliases where entries[name.value] == nil {
        entries[name.value] = model.links[key]
      }
    }
    return entries
  }
}
