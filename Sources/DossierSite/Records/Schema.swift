import DossierCore
import DossierTemplates

/// The members of one Swift type as templates see them: the type and the way to each value are
/// written once, together, so that they cannot drift apart.
struct Schema<Root>: Sendable {
  let type: RecordType
  // Apart from their names and types, which would be counted as owned at each reading.
  private let readings: [SchemaMember<Root>.Reading]

  init(_ name: String, _ members: [SchemaMember<Root>]) {
    self.type = RecordType(name: name, members: members.map { .init(name: $0.name, type: $0.type) })
    readings = members.map(\.value)
  }

  func value(_ root: Root, in values: inout PageValues) -> TemplateValue {
    values.record(slots: readings.count) { readings[$0](root, &$1) }
  }

  /// The elements of a list, each as a record.
  func list(_ roots: [Root], in values: inout PageValues) -> TemplateValue {
    values.list(count: roots.count) { value(roots[$0], in: &$1) }
  }
}

/// One member of a schema.
struct SchemaMember<Root>: Sendable {
  typealias Reading = @Sendable (Root, inout PageValues) -> TemplateValue

  let name: String
  let type: TemplateType
  let value: Reading
}

extension SchemaMember {
  static func text(
    _ name: String, _ get: @escaping @Sendable (Root) -> String
  ) -> Self {
    Self(name: name, type: .text) { $1.text(get($0)) }
  }

  static func optionalText(
    _ name: String, _ get: @escaping @Sendable (Root) -> String?
  ) -> Self {
    Self(name: name, type: .optional(.text)) { root, values in
      get(root).map { values.text($0) } ?? .none
    }
  }

  static func number(
    _ name: String, _ get: @escaping @Sendable (Root) -> Int
  ) -> Self {
    Self(name: name, type: .number) { root, _ in .number(get(root)) }
  }

  static func boolean(
    _ name: String, _ get: @escaping @Sendable (Root) -> Bool
  ) -> Self {
    Self(name: name, type: .boolean) { root, _ in .boolean(get(root)) }
  }

  static func url(
    _ name: String, _ get: @escaping @Sendable (Root) -> SiteURL
  ) -> Self {
    Self(name: name, type: .url) { $1.url(get($0)) }
  }

  static func optionalURL(
    _ name: String, _ get: @escaping @Sendable (Root) -> SiteURL?
  ) -> Self {
    Self(name: name, type: .optional(.url)) { root, values in
      get(root).map { values.url($0) } ?? .none
    }
  }

  static func html(
    _ name: String, _ get: @escaping @Sendable (Root) -> HTML
  ) -> Self {
    Self(name: name, type: .html) { $1.html(get($0)) }
  }

  static func optionalJSON(
    _ name: String, _ get: @escaping @Sendable (Root) -> JSON?
  ) -> Self {
    Self(name: name, type: .optional(.json)) { root, values in
      get(root).map { values.json($0) } ?? .none
    }
  }

  static func texts(
    _ name: String, _ get: @escaping @Sendable (Root) -> [String]
  ) -> Self {
    Self(name: name, type: .list(.text)) { root, values in
      let texts = get(root)
      return values.list(count: texts.count) { $1.text(texts[$0]) }
    }
  }

  static func record<Value>(
    _ name: String, _ schema: Schema<Value>, _ get: @escaping @Sendable (Root) -> Value
  ) -> Self {
    Self(name: name, type: .record(schema.type)) { schema.value(get($0), in: &$1) }
  }

  static func optional<Value>(
    _ name: String, _ schema: Schema<Value>, _ get: @escaping @Sendable (Root) -> Value?
  ) -> Self {
    Self(name: name, type: .optional(.record(schema.type))) { root, values in
      get(root).map { schema.value($0, in: &values) } ?? .none
    }
  }

  static func list<Value>(
    _ name: String, _ schema: Schema<Value>, _ get: @escaping @Sendable (Root) -> [Value]
  ) -> Self {
    Self(name: name, type: .list(.record(schema.type))) { schema.list(get($0), in: &$1) }
  }
}
