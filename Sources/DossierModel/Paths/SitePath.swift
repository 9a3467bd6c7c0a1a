import DossierCore

/// Where a page or a file lies in the site: the one place that knows the names of its files.
///
/// Two values may have one text, since names are free: `articles/index-2.html` is the second page
/// of the list of articles, or the article `index-2`. `readings(of:)` gives all of them.
package enum SitePath: Sendable, Hashable {
  /// One of the pages over which a section's list is split, from 1.
  case list(Section, page: Int = 1)
  /// One of the pages that list all notes in another order than by date, from 1.
  case notes(by: NoteGrouping, page: Int = 1)
  /// One of the pages of a part of the timeline, from 1: `person-ada`, `topic-trade`, `events`.
  case timeline(of: String, page: Int = 1)
  case entry(EntryID)
  /// The page on which an edition stands beside the article that it is of.
  case comparison(EntryID)
  case topic(slug: String)
  /// What a host shows at an address where nothing is.
  case notFound
  /// Any other address at which an entry may have been before: `blog/2023/carbon/index.html`.
  case former(String)
  case export(ExportFile)
  /// One of the files over which a large sitemap is split, from 1.
  case sitemapPart(Int)
  /// One of the files that say what links to entries of a kind show, from 0.
  case previews(EntryKind, part: Int)
  /// A file of the search index: `index`, `words-3`.
  case search(String)
  /// A file of the theme or of `Content/assets/`, by its path below `assets/`.
  case asset(String)

  package static func themeAsset(_ asset: ThemeAsset) -> SitePath { .asset(asset.rawValue) }
}

// MARK: - The text of a path

extension SitePath {
  /// From the site's root, decoded.
  package var text: String {
    switch self {
    case .list(let section, let page): Self.page(page, of: section.stem)
    case .notes(let grouping, let page): Self.page(page, of: grouping.stem)
    case .timeline(let name, let page): Self.page(page, of: "\(Self.timelineFolder)\(name)")
    case .entry(let id): "\(id.kind.folder)/\(id.name).html"
    case .comparison(let edition):
      "\(edition.kind.folder)/\(edition.name)\(Self.comparisonMark).html"
    case .topic(let slug): "\(Self.topicFolder)\(slug).html"
    case .notFound: "404.html"
    case .former(let path): path
    case .export(let file): file.rawValue
    case .sitemapPart(let number): "\(Self.sitemapStem)\(number).xml"
    case .previews(let kind, let part): "\(Self.previewsFolder)\(kind.folder)-\(part).js"
    case .search(let name): "\(Self.searchFolder)\(name).js"
    case .asset(let path): "\(Self.assetFolder)\(path)"
    }
  }

  /// How many folders lie between the site's root and the file.
  package var depth: Int { text.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The way from a page at this path to the site's root: nothing, or `../` for each folder.
  package var root: String { String(repeating: "../", count: depth) }

  /// Whether a path may be that of a file of the search index, or of a folder above it, on the most
  /// forgiving disk.
  package static func mayLieAmongExports(_ path: String) -> Bool {
    let top = searchFolder.prefix { $0 != "/" }
    return path.lowercased().hasPrefix(top)
  }

  /// Whether it is a page; all else is for programs, or to be shown on pages.
  package static func isPage(_ path: String) -> Bool { path.hasSuffix(pageEnding) }

  private static let pageEnding = ".html"
  private static let comparisonMark = "-compared"
  private static let timelineFolder = "timeline/"
  private static let topicFolder = "topics/"
  private static let sitemapStem = "sitemap-"
  private static let previewsFolder = "data/previews/"
  private static let searchFolder = "data/search/"
  private static let assetFolder = "assets/"

  private static func page(_ number: Int, of stem: String) -> String {
    number == 1 ? "\(stem).html" : "\(stem)-\(number).html"
  }
}

// MARK: - Reading one

extension SitePath {
  /// Reads a path from the site's root, decoded, as the likeliest of its readings.
  ///
  /// Nil for a path that no page and no file of the site can have; those of `Static/` aside.
  package init?(_ text: String) {
    guard let path = Self.readings(of: text).first else { return nil }
    self = path
  }

  /// Where an entry was, which may be where now another page of the site is.
  package init(_ former: FormerAddress) {
    self = SitePath(former.path) ?? .former(former.path)
  }

  /// Everything that has a path's text, the likeliest first; nothing for a path that the site can't
  /// have.
  package static func readings(of text: String) -> [SitePath] {
    guard isWhole(text) else { return [] }
    if let rest = text.after(assetFolder) { return [.asset(rest)] }
    guard let stem = text.before(pageEnding) else { return exports(text) + former(text) }
    let pages = lists(stem) + inFolders(stem)
    return pages.isEmpty ? former(text) : pages
  }

  /// Whether a path leads downwards alone.
  private static func isWhole(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
    } && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
  }

  private static func lists(_ stem: String) -> [SitePath] {
    if stem == "404" { return [.notFound] }
    let sections = Section.allCases.compactMap { section in
      number(of: stem, after: section.stem).map { SitePath.list(section, page: $0) }
    }
    let groupings = NoteGrouping.allCases.compactMap { grouping in
      number(of: stem, after: grouping.stem).map { SitePath.notes(by: grouping, page: $0) }
    }
    return sections + groupings
  }

  /// What the pages of a folder may be, by their paths without the ending.
  private static func inFolders(_ stem: String) -> [SitePath] {
    let parts = stem.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, !parts[1].utf8.contains(UInt8(ascii: "/")) else { return [] }
    if parts[0] + "/" == timelineFolder { return timeline(parts[1]) }
    if parts[0] + "/" == topicFolder { return parts[1] == "index" ? [] : [.topic(slug: parts[1])] }
    guard let kind = EntryKind(folder: parts[0]), kind != .commentary, parts[1] != "index" else {
      return []
    }
    let comparison = parts[1].before(comparisonMark).map { SitePath.comparison(EntryID(kind, $0)) }
    return [comparison, .entry(EntryID(kind, parts[1]))].compactMap(\.self)
  }

  /// The whole name first: a part may have a number in its own name.
  private static func timeline(_ name: String) -> [SitePath] {
    var found: [SitePath] = [.timeline(of: name)]
    if let hyphen = name.lastIndex(of: "-"), hyphen > name.startIndex,
      let page = number(of: name, after: String(name[..<hyphen])), page > 1
    {
      found.append(.timeline(of: String(name[..<hyphen]), page: page))
    }
    return found
  }

  private static func exports(_ text: String) -> [SitePath] {
    if let file = ExportFile(rawValue: text) { return [.export(file)] }
    if let number = text.after(sitemapStem)?.before(".xml").flatMap({ number($0, from: 1) }) {
      return [.sitemapPart(number)]
    }
    if let name = text.after(searchFolder)?.before(".js"), !name.utf8.contains(UInt8(ascii: "/")) {
      return [.search(name)]
    }
    if let name = text.after(previewsFolder)?.before(".js"), let hyphen = name.lastIndex(of: "-"),
      let kind = EntryKind(folder: name[..<hyphen]), kind != .commentary,
      let part = number(String(name[name.index(after: hyphen)...]), from: 0)
    {
      return [.previews(kind, part: part)]
    }
    return []
  }

  private static func former(_ text: String) -> [SitePath] {
    FormerAddress.isPath(text) ? [.former(text)] : []
  }

  /// The number of a page by what follows the stem of its list: nothing for the first, else `-2`
  /// and on.
  private static func number(of stem: String, after list: String) -> Int? {
    guard let rest = stem.after(list) else { return stem == list ? 1 : nil }
    return rest.after("-").flatMap { number($0, from: 2) }
  }

  /// A number as it is written in names of files, without a sign or zeros before it.
  private static func number(_ text: String, from least: Int) -> Int? {
    guard let number = Int(text), number >= least, String(number) == text else { return nil }
    return number
  }
}

extension String {
  /// What follows a beginning; nil where it is another, or nothing follows.
  fileprivate func after(_ beginning: String) -> String? {
    hasPrefix(beginning) && self != beginning ? String(dropFirst(beginning.count)) : nil
  }

  /// What stands before an ending; nil where it is another, or nothing does.
  fileprivate func before(_ ending: String) -> String? {
    hasSuffix(ending) && self != ending ? String(dropLast(ending.count)) : nil
  }
}
