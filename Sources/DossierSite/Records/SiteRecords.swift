import DossierCore
import DossierModel
import TypedTemplates

/// What every page says of the dossier as a whole.
package struct SiteRecord: TemplateRecord {
  let title: String
  let subtitle: String?
  let description: String?
  let language: String
  let isRightToLeft: Bool
  let url: SiteURL?
  let licence: String?
  let isRecorded: Bool
  let hasColours: Bool
  var navigation: [LabelledLinkRecord]
  let editors: [EditorRecord]
  let figures: FiguresRecord
  let updated: Shared<DateRecord>?
  let feed: SiteURL?
  var correctionsFeed: SiteURL? { feed == nil ? nil : .site(.export(.correctionsFeed)) }
  let search: SiteURL?
  let touchIcon: SiteURL?
  package let preview: Shared<PreviewRecord>?
  let addresses = AddressesRecord()

  package static let schema = Schema<Self>(
    "site",
    [
      .text("title", \.title, "The title of the dossier."),
      .optionalText("subtitle", \.subtitle, "Its subtitle; absent where it has none."),
      .optionalText(
        "description", \.description, "What it is about, in a sentence; absent where not given."),
      .text("language", \.language, "The language of the site, as a BCP 47 tag."),
      .boolean("isRightToLeft", \.isRightToLeft, "Whether its lines run from right to left."),
      .optionalURL("url", \.url, "Where the site is published; absent where not given."),
      .optionalText(
        "licence", \.licence, "Under which licence it is published; absent where not given."),
      .boolean(
        "isRecorded", \.isRecorded,
        "Whether passages.lock alone says of some words that they are a source's."),
      .boolean(
        "hasColours", \.hasColours,
        "Whether the settings name colours, so that there is a style sheet of them."),
      .list("navigation", \.navigation, "What the settings name, or the main pages."),
      .list("editors", \.editors, "The editors of the dossier; may be empty."),
      .record("figures", \.figures, "How many there are of each thing."),
      .optional(
        "updated", \.updated, "When something was added last; absent where nothing says so."),
      .optionalURL("feed", \.feed, "The feed; absent where the site has none."),
      .optionalURL(
        "correctionsFeed", \.correctionsFeed,
        "The feed of corrections alone; absent where the site has none."),
      .optionalURL("search", \.search, "The search page; absent where the settings leave it out."),
      .optionalURL(
        "touchIcon", \.touchIcon,
        "The picture by which telephones keep the site; absent where the settings name none."),
      .optional(
        "preview", \.preview, "What a preview says of itself; absent in a site for readers."),
      .record("addresses", \.addresses, "The pages and files that every site has."),
    ])
}

/// What every page with the frame has.
extension SchemaMember {
  package static func site(_ path: Path<Shared<SiteRecord>>) -> Self {
    .record("site", path, "The site as a whole.")
  }

  package static func page(_ path: Path<PageRecord>) -> Self {
    .record("page", path, "What the page says of itself.")
  }
}

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

/// How many there are of each thing; each number is that of the list on the page of its kind.
package struct FiguresRecord: TemplateRecord {
  package let articles, arguments, relations, positions: Int
  let speakers: Int
  package let experts: Int
  package let events, topics, pages, notes, corrections, passages: Int

  package static let schema = Schema<Self>(
    "figures",
    [
      .number("articles", \.articles, "How many articles there are."),
      .number("arguments", \.arguments, "How many arguments there are."),
      .number("relations", \.relations, "How many relations there are between arguments."),
      .number("positions", \.positions, "How many positions there are."),
      .number(
        "speakers", \.speakers,
        "How many people and organisations speak: hold or relay a position, or wrote."),
      .number("experts", \.experts, "How many people and organisations there are."),
      .number("events", \.events, "How many events there are."),
      .number("topics", \.topics, "How many topics there are."),
      .number("pages", \.pages, "How many free pages there are."),
      .number("notes", \.notes, "How many notes there are."),
      .number("corrections", \.corrections, "How many of the notes are corrections."),
      .number("passages", \.passages, "How many passages are annotated or cited."),
    ])
}
