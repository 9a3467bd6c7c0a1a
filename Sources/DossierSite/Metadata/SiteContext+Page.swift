import DossierContent
import DossierCore
import DossierTemplates

extension SiteContext {
  func page(_ head: PageHead) -> PageRecord {
    let url = absolute(.site(head.canonicalPath ?? head.path))
    let breadcrumbs = breadcrumbs(head)
    return PageRecord(
      title: head.title, description: head.description, kind: head.kind,
      section: head.section.rawValue, isHome: head.path == Section.home.path,
      canonical: url.map { .external($0) }, robots: head.isIndexed ? nil : "noindex",
      breadcrumbs: breadcrumbs, openGraph: openGraph(head, url: url), citation: head.citation,
      jsonLD: structuredData(head, breadcrumbs: breadcrumbs), pagination: head.pagination)
  }

  private func breadcrumbs(_ head: PageHead) -> [LabelledLinkRecord] {
    guard head.path != Section.home.path else { return [] }
    let above: [Section] =
      head.section == .home || head.path == head.section.path ? [.home] : [.home, head.section]
    return above.map { .init(label: wording($0.title), url: .site($0.path)) }
  }

  private func openGraph(_ head: PageHead, url: String?) -> [PageRecord.Meta] {
    let properties: KeyValuePairs<String, String?> = [
      "og:type": head.openGraphType,
      "og:title": head.title,
      "og:description": head.description,
      "og:site_name": dossier.settings.title.value,
      "og:url": url,
      "og:locale": Self.locale(dossier.settings.language),
    ]
    return properties.compactMap { name, content in content.map { .init(name: name, content: $0) } }
  }

  /// Open Graph writes a locale as `en_GB`, and needs the territory.
  private static func locale(_ tag: String) -> String? {
    let parts = tag.split(separator: "-")
    guard parts.count == 2, parts[1].utf8.count == 2 else { return nil }
    return "\(parts[0])_\(parts[1].uppercased())"
  }

  func site(at path: String, in section: Section) -> SiteRecord {
    let settings = dossier.settings
    return SiteRecord(
      title: settings.title.value, subtitle: settings.subtitle,
      description: settings.description, language: settings.language,
      url: base.map { .external($0) }, licence: settings.licence,
      navigation: navigation.map {
        LabelledLinkRecord(
          label: $0.label, url: $0.url, isCurrent: $0.url == .site(path),
          isAbove: $0.url != .site(path) && $0.url == .site(section.path))
      },
      editors: settings.editors.map(EditorRecord.init), figures: figures,
      updated: updated.map(date), feed: base == nil ? nil : .site("feed.xml"))
  }

  private var navigation: [(label: String, url: SiteURL)] {
    guard dossier.navigation.isEmpty else { return dossier.navigation.map { ($0.label, $0.url) } }
    return Section.navigation.map { (wording($0.title), .site($0.path)) }
  }
}
