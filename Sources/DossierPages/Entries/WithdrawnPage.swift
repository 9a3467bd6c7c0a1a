import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

/// The notice at the address of an entry that was taken down: all that is left of it.
struct WithdrawnPage: PageKind {
  let site: Shared<SiteRecord>
  let page: PageRecord
  let heading: String
  let why: String
  let date: Shared<DateRecord>

  static let template = "withdrawn"
  static let schema = Schema<Self>(
    "withdrawn",
    [
      .site(\.site),
      .page(\.page),
      .text("heading", \.heading, "That the entry was withdrawn, with the date in words."),
      .text("why", \.why, "What readers are told of it."),
      .record("date", \.date, "When it was withdrawn."),
    ])
}

extension WithdrawnPage {
  static let group = PageGroup.notices

  static func paths(in site: PageDirectory) -> [SitePath] {
    site.model.dossier.publication.notices.map { .entry($0.id) }
  }

  static func page(at path: SitePath, in site: PageDirectory) -> PlannedPage<Self>? {
    guard case .entry(let id) = path, let notice = site.notices[id] else { return nil }
    let model = site.model
    return PlannedPage { Self(model, notice) }
  }

  init(_ model: SiteModel, _ notice: Publication.Notice) {
    let path = SitePath.entry(notice.id)
    let section = Section(listing: notice.id.kind)
    site = model.frames.site(at: path, in: section)
    page = model.frames.page(
      PageHead(
        title: model.wording(.titleWithdrawn), kind: Self.template, section: section, path: path,
        isIndexed: false))
    heading = model.wording.withdrawnHead(on: notice.withdrawal.on)
    why = notice.withdrawal.why
    date = model.dates.record(notice.withdrawal.on)
  }
}
