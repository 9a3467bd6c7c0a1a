import DossierCore
import DossierModel
import DossierYAML
import EDTF

/// Fields whose text must have a certain shape, and those that hold several values.
extension Field {
  /// An EDTF date.
  static func date(
    _ key: String, _ path: Path<Located<EDTFDate>?>, need: Need = .optional, _ doc: String,
    example: String
  ) -> Field {
    let isRequired = need.isRequired
    return Field(key, .date, need: need, doc, example: example) { reader, owner in
      owner[keyPath: path] = reader.date(key)
      if isRequired, owner[keyPath: path] == nil { reader.isComplete = false }
    }
  }

  static func colour(
    _ key: String, _ path: Path<String?>, _ doc: String, example: String
  ) -> Field {
    Field(key, .colour, doc, example: example) { $1[keyPath: path] = $0.colour(key) }
  }

  /// One of a few words; where it is missing or wrong, the owner keeps the one that it began with.
  static func choice<Choice>(
    _ key: String, _ path: Path<Choice>, need: Need = .optional, _ doc: String, example: String
  ) -> Field where Choice: RawRepresentable<String> & CaseIterable & Sendable {
    Field(key, .choice(Choice.self), need: need, doc, example: example) { reader, owner in
      if let choice = reader.choice(key, of: Choice.self) { owner[keyPath: path] = choice.value }
    }
  }

  static func choice<Choice>(
    _ key: String, _ path: Path<Choice?>, _ doc: String, example: String
  ) -> Field where Choice: RawRepresentable<String> & CaseIterable & Sendable {
    Field(key, .choice(Choice.self), doc, example: example) { reader, owner in
      owner[keyPath: path] = reader.choice(key, of: Choice.self)?.value
    }
  }

  static func choice<Choice>(
    _ key: String, _ path: Path<Located<Choice>?>, _ doc: String, example: String
  ) -> Field where Choice: RawRepresentable<String> & CaseIterable & Sendable {
    Field(key, .choice(Choice.self), doc, example: example) { reader, owner in
      owner[keyPath: path] = reader.choice(key, of: Choice.self)
    }
  }

  /// A list whose items have a reader of their own; those that are wrong are left out.
  static func list<Item>(
    _ key: String, of item: Shape, _ path: Path<[Item]>, _ doc: String, example: String,
    most: Int = FieldBounds.pages,
    reading: @escaping @Sendable (YAMLNode, inout FieldReader) -> Item?
  ) -> Field {
    Field(key, .list(item, most: most), doc, example: example) { reader, owner in
      for node in reader.elements(key, most: most) {
        if let item = reading(node, &reader) { owner[keyPath: path].append(item) }
      }
    }
  }

  /// A list of mappings, for which one mapping may stand.
  ///
  /// - Parameter start: what each begins with, by the place where it lacks what it lacks.
  static func records<Item: DeclaredRecord>(
    _ key: String, _ path: Path<[Item]>, _ doc: String, example: String,
    most: Int = FieldBounds.items, start: @escaping @Sendable (SourceSpan) -> Item
  ) -> Field {
    list(
      key, of: .record(Item.declaration.shape), path, doc, example: example, most: most
    ) { node, reader in
      reader.record(node, key: key, start: start)
    }
  }

  /// `article^name`, `{in, quote, locator}`, and lists of both.
  static func citations(
    _ key: String, _ path: Path<[Citation]>, need: Need = .optional, _ doc: String,
    example: String
  ) -> Field {
    Field(key, Citation.shape, need: need, doc, example: example) {
      $1[keyPath: path] = $0.citations(key)
    }
  }
}
