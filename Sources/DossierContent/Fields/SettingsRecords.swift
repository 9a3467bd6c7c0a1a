import DossierCore
import DossierModel
import DossierYAML

/// The mappings within `dossier.yaml`.

extension SiteSettings.Editor: DeclaredRecord {
  static let declaration = RecordDeclaration<SiteSettings.Editor>(
    "an editor",
    [
      .text("name", \.name, need: .required(), "what readers see", example: "Jane Doe"),
      .text("role", \.role, "what the editor is, a text", example: "historian"),
      .address(
        "url", \.url, "a page of the editor, an address", example: "https://example.org/jane"),
    ])
}

/// A question with the place of its id.
struct QuestionFields: DeclaredRecord {
  var id: Located<String>
  var text = ""
  var groups: [SiteSettings.Group] = []

  init(at place: SourceSpan) { id = Located("", place) }

  static let declaration = RecordDeclaration<Self>(
    "a question",
    [
      Field(
        "id", .newName, need: .required(), "what arguments name it by", example: "reconciled"
      ) { reader, question in
        if let id = reader.text("id").flatMap({ reader.newID($0, what: "a question") }) {
          question.id = id
        } else {
          reader.isComplete = false
        }
      },
      .title(
        "text", \.text, need: .required(), "the question",
        example: "Could the United States and Russia be reconciled?"),
      .records(
        "groups", \.groups, "its sides, as the home page shows them, a list of:",
        example: "[{label: Obstacles they name, arguments: [price-too-high]}]"
      ) { _ in SiteSettings.Group(label: "", arguments: []) },
    ])
}

extension SiteSettings.Group: DeclaredRecord {
  static let declaration = RecordDeclaration<SiteSettings.Group>(
    "a group",
    [
      .title("label", \.label, need: .required(), "what it is called", example: "Obstacles"),
      .texts(
        "arguments", of: .reference([.argument]), \.arguments, "arguments' ids, in their order",
        example: "[price-too-high]"),
    ])
}

extension SiteSettings.NavigationItem: DeclaredRecord {
  static let declaration = RecordDeclaration<SiteSettings.NavigationItem>(
    "a link",
    [
      .title(
        "label", \.label, need: .required(), "what it is called", example: "About",
        most: FieldBounds.label),
      Field(
        "to", .target(most: FieldBounds.target), need: .required(),
        "an entry's id, a page of the site such as `timeline.html` or `timeline/events.html`, or an address",
        example: "about"
      ) { reader, item in
        if let to = target(&reader) { item.to = to } else { reader.isComplete = false }
      },
    ])

  /// A colon stands in no id and no name of a page, so what holds one must be an address.
  private static func target(_ fields: inout FieldReader) -> Located<String>? {
    guard let to = fields.text("to", most: FieldBounds.target) else { return nil }
    return to.value.contains(":") ? fields.webAddress(to, key: "to") : to
  }
}

extension SiteSettings.Theme: DeclaredRecord {
  static let declaration = RecordDeclaration<SiteSettings.Theme>(
    "the theme",
    [
      .colour(
        "accent", \.accent, "a colour as `\"#rgb\"` or `\"#rrggbb\"`, between quotes",
        example: "\"#2f4b7c\""),
      .colour(
        "accent-dark", \.accentDark, "the same for dark screens", example: "\"#a9c1ec\""),
    ])
}

/// `assets`, whose lists the settings hold themselves.
struct AssetsFields: DeclaredRecord {
  var asTheyAre: [Reference] = []
  var allowed: [Reference] = []

  static let declaration = RecordDeclaration<Self>(
    "what is said of assets",
    [
      .texts(
        "as-they-are", of: .asset, \.asTheyAre,
        "a list of [pictures](#pictures) that keep their metadata",
        example: "[photographs/square.jpg]", most: 10 * FieldBounds.items),
      .texts(
        "allow", of: .ending, \.allowed,
        "a list of [endings](#assets) that assets may have beside those that are known",
        example: "[.parquet]"),
    ])
}
