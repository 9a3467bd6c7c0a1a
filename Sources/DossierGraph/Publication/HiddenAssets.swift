import DossierContent
import DossierCore
import DossierMarkdown

/// The files of `Content/assets/` that hidden entries and notes show or link to.
enum HiddenAssets {
  static func shown(by publication: Publication, of whole: Library) -> Set<String> {
    guard !whole.assets.isEmpty, !publication.hidden.isEmpty else { return [] }
    let assets = AssetIndex(whole.assets)
    var collector = AssetCollector(assets: assets)
    for header in whole.headers where publication.entries[header.id] != nil {
      collector.read(header.file, header.body)
    }
    for file in whole.commentary {
      for place in publication.places[file.header.file.path] ?? [] {
        collector.read(file.header.file, place.range ?? file.header.body)
      }
    }
    return collector.found
  }
}

/// Notes which assets a body leads to, and answers nothing.
private struct AssetCollector: LinkResolver {
  let assets: AssetIndex
  var found: Set<String> = []

  init(assets: AssetIndex) { self.assets = assets }

  mutating func read(_ file: SourceFile, _ range: Range<Int>) {
    var resolver = AssetCollector(assets: assets)
    let document = MarkdownDocument(parsing: file, range: range, resolver: &resolver)
    found.formUnion(resolver.found)
    // A text that can't be parsed may show any that it names.
    if document.blockCount == 0 { found.formUnion(assets.named(in: file.text(range))) }
  }

  mutating func resolve(_ link: EntryLink) -> LinkResolution {
    LinkResolution(url: nil, label: link.target)
  }

  mutating func resolve(destination: String, isImage: Bool, at span: SourceSpan) -> SiteURL? {
    guard case .asset(let path) = LinkDestination(destination) else { return nil }
    if let asset = assets.find(path) { found.insert(asset.path) }
    return nil
  }
}
