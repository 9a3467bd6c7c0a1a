import DossierCore
import DossierSite
import DossierTheme

/// The sitemap (sitemaps.org, protocol 0.9), split where it would pass the protocol's bound.
struct Sitemap {
  /// The protocol's bound is 50,000 addresses a file.
  private static let mostAddresses = 40_000

  let base: String
  let paths: [String]
  let context: SiteContext

  var files: [SitePage] {
    let parts = stride(from: 0, to: paths.count, by: Self.mostAddresses).map {
      Array(paths[$0..<min($0 + Self.mostAddresses, paths.count)])
    }
    guard parts.count > 1 else { return [file("sitemap.xml", of: paths)] }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    return [index(of: names)] + zip(names, parts).map { file($0, of: $1) }
  }

  private func file(_ name: String, of paths: [String]) -> SitePage {
    list(name, root: "urlset", element: "url", paths)
  }

  private func index(of names: [String]) -> SitePage {
    list("sitemap.xml", root: "sitemapindex", element: "sitemap", names)
  }

  private func list(
    _ name: String, root: StaticString, element: StaticString, _ paths: [String]
  ) -> SitePage {
    SitePage(
      path: name,
      content: .rendered { [context] output in
        var writer = XMLWriter()
        writer.element(root, ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { writer in
          for path in paths {
            writer.element(element) { writer in
              writer.element("loc", text: context.absolute(.site(path)) ?? path)
            }
          }
        }
        output.append(writer.output)
      })
  }
}
