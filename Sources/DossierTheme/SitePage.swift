import DossierCore
import DossierModel

/// One file of the site, made when it is asked for: there is no list of all output.
package struct SitePage: Sendable {
  package enum Content: Sendable {
    /// Appends the page's bytes; called once, from any thread, into a buffer that is reused.
    case rendered(@Sendable (inout OutputBuffer) -> Void)
    /// A file that may grow too long for memory, in parts: how many, and what appends each of them
    /// in turn.
    case parts(count: Int, @Sendable (Int, inout OutputBuffer) -> Void)
    case bytes([UInt8])
    /// A file of `Content/assets/` or `Static/` to copy, by its path on disk.
    case copy(from: String)
    /// The same, without the metadata where it is a picture that may hold some.
    case cleanedCopy(from: String)
  }

  /// The path from the site's root, such as `articles/three-reasons.html`.
  package let path: String
  package let content: Content
  /// Whether it comes from `Static/`, whose files may be hidden.
  package let isStatic: Bool
  /// Whether its bytes are those of a file of the built-in theme, which are in every dossier's site.
  package let isOfBuiltInTheme: Bool
  /// The one file of the content that it is made of, by its path from the dossier's root; nil where
  /// there are several.
  package let source: String?

  package init(
    path: String, content: Content, isStatic: Bool = false, isOfBuiltInTheme: Bool = false,
    source: String? = nil
  ) {
    self.path = path
    self.content = content
    self.isStatic = isStatic
    self.isOfBuiltInTheme = isOfBuiltInTheme
    self.source = source
  }

  package init(
    at path: SitePath, content: Content, isOfBuiltInTheme: Bool = false, source: String? = nil
  ) {
    self.init(
      path: path.text, content: content, isOfBuiltInTheme: isOfBuiltInTheme, source: source)
  }

  /// Whether it is a page; all else is for programs, or to be shown on pages.
  package var isPage: Bool { SitePath.isPage(path) }

  /// What a message about it names: an editor knows the source, and has no hand in what is made of it.
  package var namedInMessages: String { source ?? "Site/\(path)" }
}

extension SitePage {
  /// The file of the dossier that it is a copy of; nil for what the site is made of.
  package var copiedFrom: String? {
    switch content {
    case .copy(let source), .cleanedCopy(let source): source
    case .rendered, .parts, .bytes: nil
    }
  }
}
