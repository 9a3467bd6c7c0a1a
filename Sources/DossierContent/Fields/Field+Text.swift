import DossierCore
import DossierModel

/// A form in which an entry keeps a text: with its place or without it, and where it may be absent.
protocol TextForm: Sendable {
  init(_ text: Located<String>)
}

extension String: TextForm {
  init(_ text: Located<String>) { self = text.value }
}

extension Located: TextForm where Value == String {
  init(_ text: Located<String>) { self = text }
}

extension Optional: TextForm where Wrapped: TextForm {
  init(_ text: Located<String>) { self = Wrapped(text) }
}

/// Fields that hold texts, and what is named by a text.
///
/// Where one that must be there can't be read, the reader is no longer complete, and a mapping within an
/// entry is left out.
extension Field {
  typealias Path<Value> = WritableKeyPath<Owner, Value> & Sendable

  private init<Form: TextForm>(
    _ key: String, _ shape: Shape, _ path: Path<Form>, need: Need, _ doc: String,
    example: String, reading: @escaping @Sendable (inout FieldReader) -> Located<String>?
  ) {
    let isRequired = need.isRequired
    self.init(key, shape, need: need, doc, example: example) { reader, owner in
      if let text = reading(&reader) {
        owner[keyPath: path] = Form(text)
      } else if isRequired {
        reader.isComplete = false
      }
    }
  }

  /// A text as it is written.
  static func text<Form: TextForm>(
    _ key: String, _ path: Path<Form>, need: Need = .optional, _ doc: String, example: String,
    most: Int = FieldBounds.title
  ) -> Field {
    Field(key, .text(most: most), path, need: need, doc, example: example) {
      $0.text(key, most: most)
    }
  }

  /// A text that readers see as a title, with its quotation marks and dashes as they are printed.
  static func title<Form: TextForm>(
    _ key: String, _ path: Path<Form>, need: Need = .optional, _ doc: String, example: String,
    most: Int = FieldBounds.title
  ) -> Field {
    Field(key, .text(most: most), path, need: need, doc, example: example) {
      $0.title(key, most: most)
    }
  }

  /// The id of an entry.
  static func reference<Form: TextForm>(
    _ key: String, to kinds: [EntryKind], _ path: Path<Form>, need: Need = .optional,
    _ doc: String, example: String
  ) -> Field {
    Field(key, .reference(kinds), path, need: need, doc, example: example) { $0.text(key) }
  }

  /// The id of what `dossier.yaml` declares.
  static func declared<Form: TextForm>(
    _ key: String, _ shape: Shape, _ path: Path<Form>, _ doc: String, example: String
  ) -> Field {
    Field(key, shape, path, need: .optional, doc, example: example) { $0.text(key) }
  }

  /// A BCP 47 tag.
  static func language<Form: TextForm>(
    _ key: String, _ path: Path<Form>, _ doc: String, example: String
  ) -> Field {
    Field(key, .language, path, need: .optional, doc, example: example) { $0.language(key) }
  }

  /// An absolute address with `http` or `https`.
  static func address(
    _ key: String, _ path: Path<Located<String>?>, _ doc: String,
    example: String
  ) -> Field {
    Field(key, .address, path, need: .optional, doc, example: example) { $0.webAddress(key) }
  }

  /// A list of texts, or of what texts name.
  static func texts(
    _ key: String, of item: Shape = .text, _ path: Path<[Located<String>]>, _ doc: String,
    example: String, most: Int = FieldBounds.items
  ) -> Field {
    Field(key, .list(item, most: most), doc, example: example) { reader, owner in
      owner[keyPath: path] = reader.texts(key, most: most)
    }
  }
}
