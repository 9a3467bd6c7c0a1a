import DossierCore
import DossierModel
import DossierSite
import DossierTheme

/// The sitemap (sitemaps.org, protocol 0.9), split where it would pass the protocol's bound.
struct Sitemap {
  /// The protocol's bound is 50,000 addresses a file.
  private static let mostAddresses = 40_000

  let base: String
  let paths: [String]
  let model: SiteModel

  init(base: String, paths: [String], model: SiteModel) {
    self.base = base
    self.paths = paths
    self.model = model
  }

  /// Of every page but those that only lead to others, tell that something was taken down, or stand
  /// at addresses where nothing is.
  init(_ site: ExportedSite) {
    let dossier = site.model.dossier
    let left = Set(
      (dossier.oldAddresses.map(\.path) + dossier.publication.notices.map { .entry($0.id) }
        + [.notFound]).map(\.text))
    self.init(
      base: site.address ?? "", paths: site.pages().filter { !left.contains($0) },
      model: site.model)
  }

  var files: [SitePage] {
    let parts = stride(from: 0, to: paths.count, by: Self.mostAddresses).map {
      Array(paths[$0..<min($0 + Self.mostAddresses, paths.count)])
    }
    guard parts.count > 1 else { return [file(.export(.sitemap), of: paths)] }
    let names = parts.indices.map { SitePath.sitemapPart($0 + 1) }
    return [index(of: names.map(\.text))] + zip(names, parts).map { file($0, of: $1) }
  }

  private func file(_ name: SitePath, of paths: [String]) -> SitePage {
    list(name, root: "urlset", element: "url", paths)
  }

  private func index(of names: [String]) -> SitePage {
    list(.export(.sitemap), root: "sitemapindex", element: "sitemap", names)
  }

  private func list(
    _ name: SitePath, root: StaticString, element: StaticString, _ paths: [String]
  ) -> SitePage {
    SitePage(
      at: name,
      content: .rendered { [model] output in
        var writer = XMLWriter()
        writer.element(root, ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { writer in
          for path in paths {
            writer.element(element) { writer in
              writer.element("loc", text: model.links.absolute(.site(path)) ?? path)
            }
          }
        }
        output.append(writer.output)
      })
  }
}

extension Export {
  static let sitemap = Export("sitemap", needsAddress: true) { path in
    if case .sitemapPart = path { true } else { path == .export(.sitemap) }
  } list: { site in
    Sitemap(site).files
  }

  /// The word to robots.
  static let robots = Export(.robots, needsAddress: true) { site in
    let sitemap = (site.address ?? "") + SitePath.export(.sitemap).text
    return .bytes(Array("User-agent: *\nAllow: /\nSitemap: \(sitemap)\n".utf8))
  }
}
