import DossierCore
import DossierTheme

/// Files by which a site steers the server that it stands on.
enum ServerFiles {
  /// A hint for each of them among the files of `Static/`.
  static func hints(_ pages: [SitePage]) -> [Diagnostic] {
    pages.lazy.map(\.path).filter(steersServer).map {
      Diagnostic(
        .serverFile, at: .file(StaticFolder.path($0)),
        "this file steers the server that the site stands on, and is published as it is")
    }
  }

  private static func steersServer(_ path: String) -> Bool {
    let parts = path.lowercased().split(separator: "/")
    guard let first = parts.first, let name = parts.last else { return false }
    if anywhere.contains(String(name)) || first == ".well-known" { return true }
    if parts.count > 1, first == "functions" || first == "cgi-bin" { return true }
    if parts.count == 1, atTop.contains(String(name)) { return true }
    return name.split(separator: ".").dropFirst().contains { programs.contains(String($0)) }
  }

  private static let anywhere: Set<String> = [
    ".htaccess", ".htpasswd", ".user.ini", "web.config", "php.ini",
  ]

  private static let atTop: Set<String> = [
    "_headers", "_redirects", "_routes.json", "_worker.js", "_config.yml", "cname", ".nojekyll",
    "netlify.toml", "vercel.json", "now.json", "firebase.json", "staticwebapp.config.json",
    "wrangler.toml", "wrangler.json", "wrangler.jsonc", "amplify.yml", "render.yaml",
    "static.json", "robots.txt", "sw.js", "service-worker.js",
  ]

  /// Endings of programs that servers run, also in the midst of a name.
  private static let programs: Set<String> = [
    "php", "php3", "php4", "php5", "php7", "php8", "phtml", "phar", "cgi", "fcgi", "pl", "py",
    "rb", "asp", "aspx", "ashx", "asmx", "jsp", "jspx", "cfm", "shtml", "shtm", "stm",
  ]
}
