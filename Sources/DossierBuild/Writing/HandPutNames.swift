import DossierCore
import DossierModel

/// Names of files in an output that say by themselves who put them there.
enum HandPutNames {
  /// What machines leave in folders that are looked at: swept without a word.
  static func isLitter(_ name: String) -> Bool {
    litter.contains(name) || name.utf8.starts(with: "._".utf8)
  }

  private static let litter: Set<String> = [".DS_Store", "Thumbs.db", "desktop.ini"]

  /// Whether a file at a site's top is one that people put there by hand. Where a marker of an
  /// earlier version lists nothing, all but these count as a build's own.
  static func isHandPut(_ path: String) -> Bool {
    let top = path.utf8.prefix { $0 != UInt8(ascii: "/") }
    // No earlier version wrote a file of such a name.
    if top.first == UInt8(ascii: ".") { return true }
    if top.count < path.utf8.count { return folders.contains(String(Substring(top))) }
    return files.contains(path.lowercased()) || isVerification(path)
  }

  /// Whether a file is the `robots.txt` that builds write where the site's address is known.
  static func isWordToRobots(_ path: String, in site: String) -> Bool {
    guard path == ExportFile.robots.rawValue,
      let bytes = try? FileReading.bytes(of: "\(site)/\(path)", limit: 4096).get()
    else { return false }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.count == 4 && lines[0] == "User-agent: *" && lines[1] == "Allow: /"
      && lines[2].hasPrefix("Sitemap: ") && lines[2].hasSuffix("/" + ExportFile.sitemap.rawValue)
      && lines[3].isEmpty
  }

  private static let folders: Set<String> = ["functions"]

  private static let files: Set<String> = [
    "cname", "_redirects", "_headers", "_routes.json", "_worker.js", "_config.yml", "robots.txt",
    "ads.txt", "app-ads.txt", "security.txt", "humans.txt", "llms.txt", "keybase.txt",
    "favicon.ico", "apple-touch-icon.png", "apple-touch-icon-precomposed.png", "manifest.json",
    "site.webmanifest", "browserconfig.xml", "crossdomain.xml", "web.config", "netlify.toml",
    "vercel.json", "firebase.json", "staticwebapp.config.json", "wrangler.toml", "bingsiteauth.xml",
    "readme", "readme.md", "readme.txt", "license", "license.md", "license.txt",
  ]

  /// Files by which an owner shows a service that a site is theirs.
  private static func isVerification(_ path: String) -> Bool {
    guard path.hasSuffix(".html") || path.hasSuffix(".txt") else { return false }
    return ["google", "yandex_", "pinterest-", "baidu_verify_", "ms"].contains {
      path.hasPrefix($0) && path.contains { $0.isNumber }
    }
  }
}
