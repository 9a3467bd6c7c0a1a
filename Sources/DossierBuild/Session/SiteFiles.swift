import DossierCore
import DossierModel
import DossierTheme

/// The files of a site, each made when it is asked for.
package struct SiteFiles: Sendable {
  let listing: SiteListing
  /// What `Static/` brings.
  let copies: [SitePage]

  /// Every file, in the order in which they are written.
  package var all: [SitePage] {
    get async { await listing.all + copies }
  }

  /// The file at a path, and no other; nil where the site has none there.
  package func file(at path: SitePath) async -> SitePage? {
    if let file = await listing.file(at: path) { return file }
    return copies.first { ExactPath($0.path) == ExactPath(path.text) }
  }
}
