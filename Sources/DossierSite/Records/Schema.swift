import DossierCore
import DossierTemplates

/// The members of one Swift type as templates see them: the type and the way to each value are
/// written once, together, so that they cannot drift apart.
struct Schema<Root>: Sendable {
  let type: RecordType
  private let members: [SchemaMember<Root>]

  init(_ name: String, _ members: [SchemaMember<Root>]) {
    self.type = RecordType(name: name, members: members.map { .init(name: $0.name, type: $0.type) })
    self.members = members
  }

  func value(_ root: Root) -> TemplateValue {
    .record(members.map { $0.value(root) })
  }
}

/// One member of a schema.
struct SchemaMember<Root>: Sendable {
  let name: String
  let type: TemplateType
  let value: @Sendable (Root) -> TemplateValue
}

extension SchemaMember {
  static func text(
    _ name: String, _ get: @escaping @Sendable (Root) -> String
  ) -> Self {
    Self(name: name, type: .text) { .text(get($0)) }
  }

  static func optionalText(
    _ name: String, _ get: @escaping @Sendable (Root) -> String?
  ) -> Self {
    Self(name: name, type: .optional(.text)) { get($0).map { .text($0) } ?? .none }
  }

  static func number(
    _ name: String, _ get: @escaping @Sendable (Root) -> Int
  ) -> Self {
    Self(name: name, type: .number) { .number(get($0)) }
  }

  static func boolean(
    _ name: String, _ get: @escaping @Sendable (Root) -> Bool
  ) -> Self {
    Self(name: name, type: .boolean) { .boolean(get($0)) }
  }

  static func url(
    _ name: String, _ get: @escaping @Sendable (Root) -> SiteURL
  ) -> Self {
    Self(name: name, type: .url) { .url(get($0)) }
  }

  static func optionalURL(
    _ name: String, _ get: @escaping @Sendable (Root) -> SiteURL?
  ) -> Self {
    Self(name: name, type: .optional(.url)) { get($0).map { .url($0) } ?? .none }
  }

  static func html(
    _ name: String, _ get: @escaping @Sendable (Root) -> HTML
  ) -> Self {
    Self(name: name, type: .html) { .html(get($0)) }
  }

  static func optionalJSON(
    _ name: String, _ get: @escaping @Sendable (Root) -> JSON?
  ) -> Self {
    Self(name: name, type: .optional(.json)) { get($0).map { .json($0) } ?? .none }
  }

  static func texts(
    _ name: String, _ get: @escaping @Sendable (Root) -> [String]
  ) -> Self {
    Self(name: name, type: .list(.text)) { .list(get($0).map { .text($0) }) }
  }

  static func record<Value>(
    _ name: String, _ schema: Schema<Value>, _ get: @escaping @Sendable (Root) -> Value
  ) -> Self {
    Self(name: name, type: .record(schema.type)) { schema.value(get($0)) }
  }

  static func optional<Value>(
    _ name: String, _ schema: Schema<Value>, _ get: @escaping @Sendable (Root) -> Value?
  ) -> Self {
    Self(name: name, type: .optional(.record(schema.type))) {
      get($0).map { schema.value($0) } ?? .none
    }
  }

  static func list<Value>(
    _ name: String, _ schema: Schema<Value>, _ get: @escaping @Sendable (Root) -> [Value]
  ) -> Self {
    Self(name: name, type: .list(.record(schema.type))) {
      .list(get($0).map { schema.value($0) })
    }
  }
}
