import DossierCore
import DossierModel
import DossierTheme
import TypedTemplates

/// What pages say of themselves and of the site around them.
package final class PageFrames: Sendable {
  private let dossier: Dossier
  private let wording: Wording
  private let links: Links
  private let structuredData: StructuredData
  private let pictures: LinkPictures
  /// What pages say of the site that are in no section.
  package let site: Shared<SiteRecord>
  /// What pages of each section say of it, where the navigation doesn't lead to them.
  private let sites: [Section: Shared<SiteRecord>]

  init(
    _ dossier: Dossier, wording: Wording, links: Links, figures: FiguresRecord,
    structuredData: StructuredData, reusing earlier: PageFrames?
  ) {
    self.dossier = dossier
    self.wording = wording
    self.links = links
    self.structuredData = structuredData
    let pictures = earlier?.pictures ?? LinkPictures(dossier)
    self.pictures = pictures
    let site =
      earlier?.site
      ?? Shared(
        SiteRecord(dossier, figures: figures, touchIcon: pictures.touchIcon, wording: wording))
    self.site = site
    sites =
      earlier?.sites
      ?? Dictionary(
        Section.allCases.map { ($0, Shared(site.value.marked(at: nil, in: $0))) },
        uniquingKeysWith: { $1 })
  }

  /// What a page says of itself in its frame and its head.
  package func page(_ head: PageHead) -> PageRecord {
    // What a host shows at any address has none of its own.
    let url =
      head.path == .notFound ? nil : links.absolute(.site(head.canonicalPath ?? head.path))
    let breadcrumbs = breadcrumbs(head)
    return PageRecord(
      title: head.title, description: head.description, kind: head.kind,
      section: head.section.rawValue, isHome: head.path == .list(.home),
      canonical: url.map { .external($0) },
      robots: head.isIndexed && !dossier.publication.isPreview ? nil : "noindex",
      breadcrumbs: breadcrumbs, openGraph: openGraph(head, url: url),
      card: url == nil ? nil : pictures[head.path] == nil ? "summary" : "summary_large_image",
      citation: head.citation,
      jsonLD: structuredData.document(of: head, breadcrumbs: breadcrumbs),
      pagination: head.pagination)
  }

  private func breadcrumbs(_ head: PageHead) -> [LabelledLinkRecord] {
    guard head.path != .list(.home) else { return [] }
    let above: [Section] =
      head.section == .home || head.path == .list(head.section) ? [.home] : [.home, head.section]
    return above.map { .init(label: wording($0.title), url: .site(.list($0))) }
  }

  private func openGraph(_ head: PageHead, url: String?) -> [PageRecord.Meta] {
    let picture = url == nil ? nil : pictures[head.path]
    let properties: KeyValuePairs<String, String?> = [
      "og:type": head.openGraphType,
      "og:title": head.title,
      "og:description": head.description,
      "og:site_name": dossier.settings.title.value,
      "og:url": url,
      "og:locale": Self.locale(dossier.settings.language),
      "og:image": picture.flatMap { links.absolute($0.url) },
      "og:image:width": picture?.size.map { String($0.width) },
      "og:image:height": picture?.size.map { String($0.height) },
    ]
    return properties.compactMap { name, content in content.map { .init(name: name, content: $0) } }
  }

  /// Open Graph writes a locale as `en_GB`, and needs the territory.
  private static func locale(_ tag: String) -> String? {
    let parts = tag.split(separator: "-")
    guard parts.count == 2, parts[1].utf8.count == 2 else { return nil }
    return "\(parts[0])_\(parts[1].uppercased())"
  }

  /// What the page at a path says of the dossier: its own place in the navigation is marked.
  package func site(at path: SitePath, in section: Section) -> Shared<SiteRecord> {
    let url = SiteURL.site(path)
    if let value = sites[section], !site.navigation.contains(where: { $0.url == url }) {
      return value
    }
    return Shared(site.value.marked(at: path, in: section))
  }

  /// The head of one page of a section's list.
  ///
  /// - Parameter name: what the list is called, where that is not the section's title.
  package func head(_ part: ListPart, kind: String, name: String? = nil) -> PageHead {
    let section = part.pagination.section
    let name = name ?? wording(section.title)
    let title =
      part.number == 1
      ? name : wording(.titleNumbered, ["title": name, "number": String(part.number)])
    return PageHead(
      title: title, kind: kind, section: section, path: part.path,
      structuredData: structuredData.collection(title, path: part.path),
      pagination: part.pagination.record(ofPage: part.number))
  }
}

extension SiteRecord {
  /// The same with the navigation's item for a page, and that for its section, marked.
  func marked(at path: SitePath?, in section: Section) -> SiteRecord {
    var record = self
    for index in navigation.indices {
      let isCurrent = path.map { navigation[index].url == .site($0) } ?? false
      record.navigation[index].isCurrent = isCurrent
      record.navigation[index].isAbove =
        !isCurrent && navigation[index].url == .site(.list(section))
    }
    return record
  }
}

extension SiteRecord {
  init(_ dossier: Dossier, figures: FiguresRecord, touchIcon: SiteURL?, wording: Wording) {
    let settings = dossier.settings
    self.init(
      title: settings.title.value, subtitle: settings.subtitle,
      description: settings.description, language: settings.language,
      isRightToLeft: TextDirection(ofLanguage: settings.language) == .rightToLeft,
      url: settings.url.map { .external($0) }, licence: settings.licence,
      isRecorded: dossier.articles.contains { $0.ground == .lock },
      hasColours: settings.theme.hasColours,
      navigation: Self.navigation(dossier, wording: wording),
      editors: settings.editors.map(EditorRecord.init), figures: figures,
      updated: dossier.updated.map { Shared(DateRecord($0, wording: wording)) },
      feed: settings.url == nil || dossier.publication.isPreview
        ? nil : .site(.export(.feed)),
      search: settings.search == .on ? .site(.list(.search)) : nil,
      touchIcon: touchIcon, preview: PreviewRecord(dossier, wording: wording).map(Shared.init))
  }

  private static func navigation(
    _ dossier: Dossier, wording: Wording
  ) -> [LabelledLinkRecord] {
    if dossier.navigation.isEmpty {
      let sections = Section.navigation.filter {
        $0 != .search || dossier.settings.search == .on
      }
      return sections.map { .init(label: wording($0.title), url: .site(.list($0))) }
    }
    return dossier.navigation.map { .init(label: $0.label, url: $0.url) }
  }
}

extension Section {
  /// What navigation offers where `dossier.yaml` says nothing.
  fileprivate static let navigation: [Section] = [
    .articles, .arguments, .experts, .timeline, .positions, .search,
  ]
}
