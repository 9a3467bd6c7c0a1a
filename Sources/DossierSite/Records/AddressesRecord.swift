import DossierCore
import DossierModel
import TypedTemplates

/// Where the pages and files that every site has are.
struct AddressesRecord: TemplateRecord {
  /// The search is not among them: a site may have none.
  private static let sections = Section.allCases.filter { $0 != .search }.map {
    ($0.rawValue, SitePath.list($0))
  }

  private static let files: [(name: String, path: SitePath)] = [
    ("calendar", .export(.calendar)), ("positionsTable", .export(.positions)),
    ("articleData", .export(.articles)), ("argumentData", .export(.arguments)),
    ("expertData", .export(.experts)), ("eventData", .export(.events)),
    ("noteData", .export(.notes)), ("style", .themeAsset(.style)),
    ("noteStyle", .themeAsset(.noteStyle)), ("noteScript", .themeAsset(.noteScript)),
    ("colours", .themeAsset(.colours)), ("script", .themeAsset(.script)),
    ("previewScript", .themeAsset(.previewScript)),
    ("timelineScript", .themeAsset(.timelineScript)),
    ("timelineStyle", .themeAsset(.timelineStyle)), ("mapStyle", .themeAsset(.mapStyle)),
    ("mapScript", .themeAsset(.mapScript)), ("positionsScript", .themeAsset(.positionsScript)),
    ("searchWordsScript", .themeAsset(.searchWordsScript)),
    ("searchIndexScript", .themeAsset(.searchIndexScript)),
    ("searchTextsScript", .themeAsset(.searchTextsScript)),
    ("searchQueryScript", .themeAsset(.searchQueryScript)),
    ("searchExcerptsScript", .themeAsset(.searchExcerptsScript)),
    ("searchResultsScript", .themeAsset(.searchResultsScript)),
    ("searchScript", .themeAsset(.searchScript)), ("searchStyle", .themeAsset(.searchStyle)),
    ("movedScript", .themeAsset(.movedScript)),
    ("commentaryScript", .themeAsset(.commentaryScript)),
    ("citationData", .export(.citations)), ("bibtex", .export(.bibliography)),
    ("icon", .themeAsset(.icon)),
  ]

  static let schema = Schema<Self>(
    "addresses",
    (sections + files).map { name, path in
      .url(name, always: .site(path), "The address of `\(path.text)`.")
    })
}
