import DossierContent
import DossierCore
import DossierGraph

extension WithdrawnPage {
  init(_ context: SiteContext, _ notice: Publication.Notice) {
    let path = SiteAddress.path(of: notice.id)
    let section = Section(listing: notice.id.kind)
    site = context.site(at: path, in: section)
    page = context.page(
      PageHead(
        title: context.wording(.titleWithdrawn), kind: Self.template, section: section, path: path,
        isIndexed: false))
    heading = context.wording.withdrawnHead(on: notice.withdrawal.on)
    why = notice.withdrawal.why
    date = context.date(notice.withdrawal.on)
  }
}

extension SiteContext {
  /// A link to the notice of what was taken down, which tells no title.
  func link(_ notice: Publication.Notice) -> Shared<EntryLinkRecord> {
    let title = wording.withdrawnHead(on: notice.withdrawal.on)
    return Shared(
      EntryLinkRecord(
        kind: notice.id.kind.rawValue, kindLabel: wording(.name(of: notice.id.kind)),
        id: notice.id.name, title: title, short: title,
        url: .site(SiteAddress.path(of: notice.id)), attribution: nil, whoseWords: nil,
        previewLabel: nil))
  }
}

extension Section {
  /// The section whose list holds entries of a kind.
  init(listing kind: EntryKind) {
    switch kind {
    case .article: self = .articles
    case .argument: self = .arguments
    case .expert: self = .experts
    case .event: self = .events
    case .page, .commentary: self = .pages
    }
  }
}
