import DossierCore

/// A `[[link]]` as it is written in a body.
package struct EntryLink: Sendable {
  /// What follows the id: `#heading` or `^passage`, as written.
  package enum Fragment: Sendable, Hashable {
    case heading(String)
    case passage(String)
  }

  /// The id, or `kind/id`; empty in `[[]]` and in a link within the page such as `[[#heading]]`.
  package let target: String
  package let fragment: Fragment?
  package let label: String?
  /// From the first bracket to the last.
  package let span: SourceSpan

  package init(target: String, fragment: Fragment?, label: String?, span: SourceSpan) {
    self.target = target
    self.fragment = fragment
    self.label = label
    self.span = span
  }
}

/// What becomes of a link: its address, or nothing where it was refused (a diagnostic says why).
package struct LinkResolution: Sendable {
  package let url: SiteURL?
  /// The text of a link that has no label of its own: its target's title.
  package let label: String
  /// What is put after a label of the link's own.
  package let suffix: String

  package init(url: SiteURL?, label: String, suffix: String = "") {
    self.url = url
    self.label = label
    self.suffix = suffix
  }
}

/// Answers where the links of one body lead. It is asked once for each link, in source order,
/// while the document is parsed.
package protocol LinkResolver {
  /// Resolves a `[[link]]`, reporting what is wrong with it.
  mutating func resolve(_ link: EntryLink) -> LinkResolution

  /// Resolves the destination of an ordinary Markdown link or image, unescaped, as cmark gives it;
  /// nil drops the address and keeps the text.
  mutating func resolve(destination: String, isImage: Bool, at span: SourceSpan) -> SiteURL?

  /// Whether a target, as it is written between `[[` and `]]`, is an entry that readers get to see.
  func leads(_ target: String) -> Bool

  /// How large the picture is to which the address of an image was resolved; nil where nobody knows.
  func size(of picture: SiteURL) -> PixelSize?
}

extension LinkResolver {
  package func leads(_ target: String) -> Bool { false }
  package func size(of picture: SiteURL) -> PixelSize? { nil }
}
