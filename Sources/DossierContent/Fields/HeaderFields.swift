import DossierCore
import DossierModel
import DossierYAML

/// The fields that every entry may have, of which commentary has some.
extension EntryHeader {
  static func declaration(of kind: EntryKind) -> RecordDeclaration<EntryHeader> {
    kind == .commentary ? ofCommentary : ofPages
  }

  static let ofPages = RecordDeclaration<EntryHeader>(
    "an entry", fields, rules: [Visibility.rule])

  /// Commentary has no page of its own: nobody could find it by a topic or an earlier address.
  private static let ofCommentary = RecordDeclaration<EntryHeader>(
    "a commentary", fields.filter { !["topics", "was", "added-by", "image"].contains($0.key) },
    rules: [Visibility.ruleOfCommentary])

  private static let fields: [Field<EntryHeader>] =
    [
      Field.texts(
        "topics", \.topics,
        "a list of texts; each topic gets a page, whose address is made of its letters and digits. Case, and kinds of space, hyphen and apostrophe, make no other topic; topics of the same letters (`C`, `C++`) are [told of](diagnostics.md#topic-address)",
        example: "[method]", most: FieldBounds.pages
      ).scaffolded("# topics: [a-topic]")
    ] + Visibility.fields + [
      .declared(
        "image", .asset, \.image,
        "a picture in `Content/assets/` that other sites show [beside a link](#pictures-of-links) to the page: a PNG, JPEG, WebP or GIF",
        example: "photographs/square.jpg"),
      Field(
        "was", .list(.formerName, most: FieldBounds.pages),
        "ids and [addresses](#old-addresses) that the entry had before; they go on working",
        example: "[carbon-price, /blog/2023/carbon]"
      ) { reader, header in
        let names = reader.texts("was", most: FieldBounds.pages)
          .compactMap { FormerName.read($0, &reader) }
        header.was = names.compactMap(\.id)
        header.addresses = names.compactMap(\.address)
      },
      Field.declared(
        "added-by", .editor, \.addedBy,
        "the id of the editor who added what no source here says", example: "jane"
      ).neverEmpty,
      .list(
        "not", of: .either(.reference([.expert]), .record(NotMentioned.declaration.shape)),
        \.notMentioned,
        "what names in this entry do not mean: ids of experts, or `{entry: theresa-may, form: May}` for one form of a name alone",
        example: "[theresa-may]", most: FieldBounds.items, reading: NotMentioned.read),
    ]
}

extension NotMentioned: DeclaredRecord {
  static let declaration = RecordDeclaration<NotMentioned>(
    "a name that means somebody else",
    [
      .reference(
        "entry", to: [.expert], \.expert,
        need: .required(add: "add `entry:` with the id of an expert"),
        "the id of an expert", example: "theresa-may"),
      .text(
        "form", \.form, need: .required(add: "add `form:` with the name as it stands here"),
        "the one form of the name", example: "May"),
    ])

  /// An expert's id, or `{entry, form}`.
  fileprivate static func read(_ node: YAMLNode, _ reader: inout FieldReader) -> NotMentioned? {
    guard case .mapping = node else {
      return reader.text(of: node, key: "not").map { NotMentioned($0) }
    }
    return reader.record(node, key: "not") { NotMentioned(Located("", $0)) }
  }
}
