/// The name of an asset, and what a browser or a server would make of it.
struct AssetName {
  /// What stands before the last dot; the whole name where there is none.
  let stem: Substring
  /// What stands after the last dot, in small letters; empty where there is none.
  let ending: String
  /// All that stands after the first dot, part by part.
  private let endings: [String]

  /// Browsers show these as documents, or run them as scripts of the page that loads them: to a
  /// Content-Security-Policy they are the site's own.
  private static let shown: Set = [
    "html", "htm", "xhtml", "xht", "shtml", "shtm", "xml", "xsl", "xslt", "svgz", "mht", "mhtml",
    "hta", "webarchive", "js", "mjs", "cjs", "swf",
  ]
  /// Servers take these for HTML, or run them, also where another ending follows that they do not know
  /// (as Apache reads names).
  private static let served: Set = [
    "html", "htm", "xhtml", "xht", "shtml", "shtm", "php", "phtml", "phar", "pht", "cgi", "fcgi",
    "asp", "aspx", "ashx", "asmx", "jsp", "jspx", "cfm",
  ]

  /// - Parameter path: below the folder of assets.
  init(_ path: String) {
    // By bytes, as servers read names: some characters make one with the dot that follows.
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let dot = UInt8(ascii: ".")
    endings = name.split(separator: dot, omittingEmptySubsequences: false).dropFirst()
      .map { Substring($0).lowercased() }.filter { !$0.isEmpty }
    ending = endings.last ?? ""
    stem = Substring(name.lastIndex(of: dot).map { name[..<$0] } ?? name)
  }

  /// What is wrong with it, or nil.
  var danger: String? {
    if Self.shown.contains(ending) { return "a `.\(ending)` file could run in a reader's browser" }
    if let served = endings.first(where: Self.isServed) {
      return "a server could run this file, or show it as HTML, since its name holds `.\(served)`"
    }
    let isServersOwn = ending == "config" && stem.lowercased() == "web"
    return isServersOwn ? "a server would take its settings from this file" : nil
  }

  private static func isServed(_ ending: String) -> Bool {
    let isVersioned = ending.hasPrefix("php") && ending.dropFirst(3).allSatisfy(\.isNumber)
    return served.contains(ending) || isVersioned
  }
}
