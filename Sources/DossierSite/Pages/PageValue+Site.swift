import DossierTheme

extension SiteContext {
  /// A page of the site, whose value is made when it is rendered and not before.
  package func sitePage<Value: PageValue>(
    _ path: String, from source: String? = nil, theme: SiteTheme,
    _ value: @escaping @Sendable (SiteContext) -> Value
  ) -> SitePage {
    SitePage(
      path: path,
      content: .rendered { [self] output in
        theme.render(value(self), root: path.rootPrefix, into: &output)
      }, source: source)
  }
}

extension String {
  /// The way from a page at this path to the site's root: nothing, or `../` for each folder.
  package var rootPrefix: String {
    String(repeating: "../", count: utf8.count { $0 == UInt8(ascii: "/") })
  }
}
