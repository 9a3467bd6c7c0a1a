import DossierModel

/// Every field that front matter and `dossier.yaml` may have, by kind of file.
package enum FieldCatalogue {
  /// What a file is, by the word for it: a kind of entry, or `dossier` for `dossier.yaml`.
  package struct Kind: Sendable {
    package let name: String
    /// All its fields, those of every entry after its own.
    package let shape: RecordShape

    /// Its fields and those of the mappings in them, each after the field that holds it.
    package var fields: [Field] { FieldCatalogue.fields(of: name, shape, below: "") }
  }

  /// A field of a kind of file.
  package struct Field: Sendable {
    package let kind: String
    /// Its key after those of the fields that hold it: `positions.stance`, and `editors.*.name` where
    /// keys are the writer's own.
    package let path: String
    package let declaration: FieldDeclaration
  }

  package static func kind(named name: String) -> Kind? { kinds.first { $0.name == name } }

  private static func fields(of kind: String, _ shape: RecordShape, below path: String) -> [Field] {
    shape.fields.flatMap { field in
      let isMapping = if case .mapping = field.shape { true } else { false }
      let own = path + field.key
      return [Field(kind: kind, path: own, declaration: field)]
        + field.shape.records.flatMap {
          fields(of: kind, $0, below: own + (isMapping ? ".*." : "."))
        }
    }
  }

  /// In the order of the guide.
  package static let kinds: [Kind] =
    [EntryKind.article, .argument, .expert, .event, .commentary, .page].map {
      Kind(name: $0.rawValue, shape: shape(of: $0))
    } + [Kind(name: "dossier", shape: SiteSettings.declaration.shape)]

  /// The fields that every entry with a page of its own may have.
  package static let everyEntry = EntryHeader.ofPages.shape

  /// The fields of a kind of entry, those of every entry included.
  package static func shape(of kind: EntryKind) -> RecordShape { shapes[kind] ?? everyEntry }

  private static let shapes: [EntryKind: RecordShape] = Dictionary(
    uniqueKeysWithValues: EntryKind.allCases.map { kind in
      let own = ownShape(of: kind)
      let header = EntryHeader.declaration(of: kind).shape
      return (
        kind,
        RecordShape(
          noun: own.noun, fields: own.fields + header.fields,
          constraints: own.constraints + header.constraints)
      )
    })

  private static func ownShape(of kind: EntryKind) -> RecordShape {
    switch kind {
    case .article: Article.declaration.shape
    case .argument: Argument.declaration.shape
    case .expert: Expert.declaration.shape
    case .event: Event.declaration.shape
    case .page: Page.declaration.shape
    case .commentary: CommentaryFile.declaration.shape
    }
  }

  // MARK: By key, wherever it stands

  /// Keys of which an empty value is an error. A label of an expert's `links` that is spelt like one of
  /// them is read like it, so it is the key that counts and not the mapping.
  static let neverEmpty = Set(everyField.filter(\.isNeverEmpty).map(\.key))

  /// Keys whose values are ids, addresses or one of a few words.
  static let namesSomething = Set(everyField.filter(\.shape.namesSomething).map(\.key))

  private static let everyField = kinds.flatMap(\.fields).map(\.declaration)
}
