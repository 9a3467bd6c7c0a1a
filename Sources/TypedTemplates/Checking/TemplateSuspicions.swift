import DossierCore

/// What stands in a template of the site's own and will not do what it seems to: what the pages' policy
/// blocks, and addresses that are right at one depth alone.
package enum TemplateSuspicions {
  /// - Parameters:
  ///   - sources: templates of the site's own.
  ///   - isPolicyBuiltIn: whether pages have the policy of the built-in theme.
  ///   - assets: the paths of the files that the site has in `assets/`, below it.
  ///   - addresses: members of `site.addresses`, by the paths of the pages that they lead to.
  package static func diagnostics(
    _ sources: [Theme.Source], isPolicyBuiltIn: Bool, assets: Set<String>,
    addresses: [String: String]
  ) -> [Diagnostic] {
    sources.flatMap { source -> [Diagnostic] in
      TemplateMarkup(source.file.bytes).tags.flatMap { tag -> [Diagnostic] in
        let blocked = isPolicyBuiltIn ? blocked(tag, in: source.file) : []
        // What is blocked anyway needs no better address.
        return blocked.isEmpty ? relative(tag, in: source.file, assets, addresses) : blocked
      }
    }
  }

  // MARK: - What the policy blocks

  private static let policyNote = [
    "the pages’ Content-Security-Policy, in page.html, allows what is the site’s own alone"
  ]

  private static func blocked(_ tag: TemplateMarkup.Tag, in file: SourceFile) -> [Diagnostic] {
    var found: [Diagnostic] = []
    func tell(_ what: String, _ range: Range<Int>, _ suggestion: String) {
      found.append(
        Diagnostic(
          .blockedByPolicy, at: file.span(range), "browsers will not \(what)",
          suggestion: suggestion, notes: policyNote))
    }
    switch tag.name {
    case "style":
      tell(
        "read a `<style>` in a page", tag.range,
        #"put it into `Templates/assets/`, and write `<link rel="stylesheet" href="\(asset("brand.css"))">`"#
      )
    case "iframe", "frame", "object", "embed", "applet":
      tell(
        "show `<\(tag.name)>`", tag.range,
        "link to the page, or show a picture out of `Templates/assets/`")
    case "base": tell("heed `<base>`", tag.range, "take it out")
    case "script" where tag.value("src") == nil && tag.hasText && tag.isRun:
      tell(
        "run a script that stands in a page", tag.range,
        #"put it into `Templates/assets/`, and write `<script src="\(asset("brand.js"))" defer></script>`"#
      )
    default: break
    }
    // A value that is put into a script or a style is an error of its own.
    for attribute in tag.attributes {
      let isWrittenOut = attribute.value?.contains("\0") != true
      if isWrittenOut, attribute.name.hasPrefix("on"), attribute.name.utf8.count > 4 {
        tell(
          "run `\(attribute.name)`", attribute.range,
          "listen for it in a script out of `Templates/assets/`")
      } else if isWrittenOut, attribute.name == "style" {
        tell(
          "heed `style`", attribute.range,
          "give it a class, and style that in a file of `Templates/assets/`")
      } else if tag.loads(attribute), let value = attribute.value, value.isElsewhere {
        tell(
          "\(tag.name == "form" ? "send to" : "load") `\(value.shown)` from another site",
          attribute.range, tag.remedy(ofLoading: value, by: attribute.name))
      }
    }
    return found
  }

  // MARK: - Relative addresses

  private static func relative(
    _ tag: TemplateMarkup.Tag, in file: SourceFile, _ assets: Set<String>,
    _ addresses: [String: String]
  ) -> [Diagnostic] {
    tag.attributes.compactMap { attribute in
      guard addressAttributes.contains(attribute.name), let value = attribute.value,
        value.isRelative
      else {
        return nil
      }
      return Diagnostic(
        .relativeAddress, at: file.span(attribute.range),
        value.hasPrefix("/")
          ? "`\(value.shown)` leads to the server’s top, which is not where the site is from disk"
          : "`\(value.shown)` leads elsewhere from pages in folders than from those at the site’s top",
        suggestion: suggestion(for: value, attribute.name, assets, addresses))
    }
  }

  private static let addressAttributes: Set<String> = [
    "href", "src", "poster", "srcset", "action", "formaction", "data", "xlink:href",
  ]

  private static func suggestion(
    for value: String, _ name: String, _ assets: Set<String>, _ addresses: [String: String]
  ) -> String {
    var path = value.prefix(while: { $0 != "#" && $0 != "?" && $0 != "\0" })
    while let prefix = ["/", "./", "../", "assets/"].first(where: { path.hasPrefix($0) }) {
      path = path.dropFirst(prefix.count)
    }
    if name == "srcset" { return "write each address of it as `\\(asset(\"picture.png\"))`" }
    if value.contains("\0") {
      return "let the whole address be one value of type url, such as a record’s `url`"
    }
    if let known = path.isEmpty ? "home" : addresses[String(path)] {
      return #"write `\#(name)="\(site.addresses.\#(known))"`"#
    }
    if !SiteURL.site(String(path)).isDownload {
      return "link to the page by `navigation` in dossier.yaml, or by a record’s `url`"
    }
    let fits = assets.contains(String(path)) ? "" : ", and put the file into `Templates/assets/`"
    return #"write `\#(name)="\(asset("\#(path)"))"`"# + fits
  }
}

extension TemplateMarkup.Tag {
  /// Whether a browser would run a script's text.
  fileprivate var isRun: Bool {
    guard let type = value("type")?.lowercased() else { return true }
    return type.isEmpty || type == "module" || type.hasSuffix("javascript")
  }

  /// What to write where it loads what is elsewhere.
  fileprivate func remedy(ofLoading address: String, by attribute: String) -> String {
    let rel = value("rel")?.lowercased() ?? ""
    if name == "form" { return "link to the other site’s own form" }
    if rel.contains("preconnect") || rel.contains("dns-prefetch") { return "leave the element out" }
    if attribute == "srcset" {
      return
        "put the files into `Templates/assets/`, and write each address as `\\(asset(\"picture.png\"))`"
    }
    let file = address.fileName ?? exampleFile
    return
      #"put the file into `Templates/assets/`, and write `\#(attribute)="\(asset("\#(file)"))"`"#
  }

  /// What a file of its kind might be called.
  fileprivate var exampleFile: String {
    switch name {
    case "script": "brand.js"
    case "link": "brand.css"
    default: "picture.png"
    }
  }

  /// Whether a page loads what an attribute names, rather than leads to it.
  fileprivate func loads(_ attribute: TemplateMarkup.Attribute) -> Bool {
    switch (name, attribute.name) {
    case ("script", "src"), ("img", "src"), ("img", "srcset"), ("source", "src"),
      ("source", "srcset"), ("video", "src"), ("video", "poster"), ("audio", "src"),
      ("track", "src"), ("input", "src"), ("form", "action"), ("image", "href"):
      true
    case ("link", "href"):
      value("rel")?.lowercased().split(separator: " ").contains {
        [
          "stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "manifest",
          "dns-prefetch", "apple-touch-icon",
        ].contains($0)
      } ?? false
    default: false
    }
  }
}

extension String {
  /// An address of another site, as far as it is written out.
  fileprivate var isElsewhere: Bool {
    let lower = lowercased()
    return lower.hasPrefix("https:") || lower.hasPrefix("http:") || lower.hasPrefix("//")
  }

  /// An address that a browser counts from the page or from the server's top.
  fileprivate var isRelative: Bool {
    guard let first = unicodeScalars.first(where: { $0 != " " && $0 != "\n" && $0 != "\t" }),
      first != "#", first != "\0", first != "?", !hasPrefix("//")
    else { return false }
    let head = prefix { !"/?#\0".contains($0) }
    return !head.contains(":")
  }

  /// As a message shows it: a value that is put in is an ellipsis.
  fileprivate var shown: String {
    split(separator: "\0", omittingEmptySubsequences: false).joined(separator: "…")
  }

  /// The last part of an address, as a file would be called; nil where it names none.
  fileprivate var fileName: String? {
    let path = prefix { $0 != "?" && $0 != "#" && $0 != "\0" }
    let parts = path.split(separator: "/")
    // Behind the scheme, where there is one, and the host.
    guard let name = parts.last, name.contains("."), parts.count > (hasPrefix("//") ? 1 : 2) else {
      return nil
    }
    return String(name)
  }
}
