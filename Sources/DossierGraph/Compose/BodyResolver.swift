import DossierCore
import DossierMarkdown
import DossierModel
import DossierQuotations

/// Answers where the links of one body lead, and remembers them.
package struct BodyResolver: LinkResolver {
  /// A link that leads to an entry.
  struct Found: Sendable {
    let target: EntryKey
    let fragment: EntryLink.Fragment?
    let span: SourceSpan
  }

  let index: EntryIndex
  let assets: AssetIndex
  /// The entry on whose page the body stands.
  let entry: EntryKey
  /// Its id; nil where nothing is read that is published.
  private let id: EntryID?
  /// The path of that page for a note, which is shown on other pages too, so that its links within
  /// the page must name it; nil for the entry's own body.
  let page: String?
  /// Whether the words are a source's own: whom they name gave no leave to be written to.
  let isSourcesText: Bool
  /// Whether what it reads is a suggestion, which is to be right as it is.
  var isReadingBack = false
  /// In source order.
  private(set) var found: [Found] = []
  /// Ordinary links to places on the page itself, by the HTML ids that they name.
  private(set) var ownPlaces: [Located<String>] = []
  /// Links to pages that the site may turn out not to have.
  private(set) var pages: [Located<String>] = []
  /// The assets that the body shows or links to, below `Content/assets/`.
  private(set) var shownAssets: Set<String> = []
  var faults = DiagnosticList()

  var diagnostics: [Diagnostic] { faults.all }

  init(
    index: EntryIndex, assets: AssetIndex, entry: EntryKey, id: EntryID? = nil,
    page: String? = nil, isSourcesText: Bool = false
  ) {
    self.index = index
    self.assets = assets
    self.entry = entry
    self.id = id
    self.page = page
    self.isSourcesText = isSourcesText
  }

  private func ownPage(_ fragment: String) -> SiteURL {
    page.map { .site(path: $0, fragment: fragment) } ?? .fragment(fragment)
  }

  package func leads(_ target: String) -> Bool {
    guard case .success = index.find(String(target.prefix { $0 != "#" && $0 != "^" })) else {
      return false
    }
    return true
  }

  package func size(of picture: SiteURL) -> PixelSize? { assets.size(of: picture) }

  package mutating func resolve(_ link: EntryLink) -> LinkResolution {
    if let fragment = link.fragment, fragment.written.isEmpty {
      faults.append(
        Diagnostic(
          .emptyLink, at: link.span, "this link ends where a name belongs",
          suggestion: fragment.remedy))
      return LinkResolution(url: nil, label: link.target)
    }
    if link.target.isEmpty {
      guard let fragment = link.fragment else { return LinkResolution(url: nil, label: "") }
      found.append(Found(target: entry, fragment: fragment, span: link.span))
      return LinkResolution(url: ownPage(fragment.id), label: fragment.written)
    }
    switch index.find(link.target) {
    case .success(let target): return resolve(link, to: target)
    case .failure(.hidden(let id, let visibility)): return resolve(link, toHidden: id, visibility)
    case .failure(let failure):
      report(failure, of: link)
      return LinkResolution(url: nil, label: link.target)
    }
  }

  /// A hidden entry stands in no byte of what is written; one that was taken down has its notice.
  private mutating func resolve(
    _ link: EntryLink, toHidden id: EntryID, _ visibility: Visibility
  ) -> LinkResolution {
    let label = index.label(of: link.target)
    let suffix = index.suffix(of: link.target)
    let seen =
      link.label == nil
      ? "“\(label)”" : suffix.isEmpty ? "the label alone" : "the label and “\(suffix.dropFirst())”"
    faults.append(
      Diagnostic(
        .draftReferenced, at: link.span,
        "`\(id.name)` is \(visibility.described), so readers see \(seen)",
        suggestion: link.label == nil
          ? "write a label that may be read already: `[[\(link.target)|…]]`"
          : index.isShownInPreviews(visibility)
            ? "build with --drafts to see where it leads"
            : "take the link out if its label says too much"))
    guard case .withdrawn = visibility else { return LinkResolution(url: nil, label: label) }
    return LinkResolution(url: .site(.entry(id)), label: label, suffix: suffix)
  }

  /// The fragment, unless hidden commentary alone names its passage.
  private mutating func shown(
    _ link: EntryLink, in target: EntryIndex.Target
  ) -> EntryLink.Fragment? {
    guard case .passage(let name)? = link.fragment,
      let visibility = index.hidden(passage: name, of: target.id)
    else { return link.fragment }
    faults.append(
      .hiddenPassage(name, visibility, at: link.span, "so this leads to the page as a whole"))
    return nil
  }

  /// Whether a place on the page itself is that of a passage which hidden commentary alone names.
  private mutating func isHidden(place: String, at span: SourceSpan) -> Bool {
    guard let id, let name = PageFragment.passage(at: place),
      let visibility = index.hidden(passage: name, of: id)
    else { return false }
    faults.append(.hiddenPassage(name, visibility, at: span, "so readers see the label alone"))
    return true
  }

  private mutating func resolve(_ link: EntryLink, to target: EntryIndex.Target) -> LinkResolution {
    let fragment = shown(link, in: target)
    if target.isByFormerID, let name = index.spelling(of: target.id) {
      faults.append(.formerID(link.target, now: name, in: link, self))
    }
    if target.key == entry {
      guard let fragment else {
        faults.append(
          Diagnostic(.linkToItself, at: link.span, "this link leads to the page it stands on"))
        return LinkResolution(url: nil, label: target.title)
      }
      found.append(Found(target: entry, fragment: fragment, span: link.span))
      return LinkResolution(url: ownPage(fragment.id), label: target.title)
    }
    found.append(Found(target: target.key, fragment: fragment, span: link.span))
    return LinkResolution(
      url: .site(.entry(target.id), fragment: fragment?.id), label: target.title)
  }

  package mutating func resolve(destination: String, isImage: Bool, at span: SourceSpan) -> SiteURL?
  {
    switch LinkDestination(destination) {
    case .external where isImage:
      // A reader's browser would ask another site for it, and pages let it ask none.
      faults.append(
        Diagnostic(
          .unsafeLink, at: span, "an image can't come from another site",
          suggestion: "put it into `Content/assets/` and write `assets/NAME`"))
    case .external:
      if isSourcesText, let address = PersonalAddress(destination) {
        faults.append(address.diagnostic(at: span))
        return nil
      }
      return .external(destination)
    case .fragment(let id):
      guard !isHidden(place: id, at: span) else { return nil }
      ownPlaces.append(Located(id, span))
      return ownPage(id)
    case .asset(let path):
      guard let asset = assets.find(path) else {
        if !assets.isRefused(path) { faults.append(.missingAsset(path, at: span, self)) }
        return nil
      }
      shownAssets.insert(asset.path)
      if isImage, !AssetIndex.isPicture(asset.path) {
        faults.append(.notAPicture(asset, at: span, self))
      }
      return .site(.asset(asset.path), fragment: asset.fragment)
    case .page(let path) where !isImage:
      if let id = SitePath.subject(ofTimelinePart: path),
        let visibility = index.visibility(ofHidden: id)
      {
        faults.append(timelineOfHidden(id, visibility, at: span))
        return nil
      }
      if SitePath.isOptional(path) { pages.append(Located(path, span)) }
      return .site(path)
    case .empty:
      faults.append(
        Diagnostic(.emptyLink, at: span, "this link has no address"))
    case .page(let path): faults.append(relativeLink(destination, stem: path, at: span))
    case .relative(let stem):
      faults.append(relativeLink(destination, stem: stem, at: span))
    }
    return nil
  }

  private func timelineOfHidden(
    _ id: EntryID, _ visibility: Visibility, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .draftReferenced, at: span,
      "readers don’t get to see `\(id.name)`, so it has no part of the timeline, "
        + "and they see the label alone",
      suggestion: index.isShownInPreviews(visibility)
        ? "build with --drafts to see where it leads" : "take the link out")
  }

  private func relativeLink(_ written: String, stem: String, at span: SourceSpan) -> Diagnostic {
    .relativeLink(written, stem: stem, at: span, self)
  }
}

extension EntryLink.Fragment {
  /// The HTML id on the target's page.
  var id: String {
    switch self {
    case .heading(let heading): MarkdownDocument.headingID(for: heading)
    case .passage(let name): PageFragment.passage(name)
    }
  }

  /// What to write where nothing stands after its sign.
  fileprivate var remedy: String {
    switch self {
    case .heading: "write a heading's words after `#`, or leave the sign out"
    case .passage: "write a passage's name after `^`, or leave the sign out"
    }
  }

  var written: String {
    switch self {
    case .heading(let heading): heading
    case .passage(let name): name
    }
  }
}
