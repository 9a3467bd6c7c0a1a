import DossierCore
import DossierModel
import DossierSite
import DossierTheme
import TypedTemplates

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
