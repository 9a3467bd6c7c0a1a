import DossierCore

/// The members of one Swift type as templates see them: the type and the way to each value are
/// written once, together, so that they cannot drift apart.
package struct Schema<Root>: Sendable {
  package let type: RecordType
  private let members: [SchemaMember<Root>]

  package init(_ name: String, _ members: [SchemaMember<Root>]) {
    self.type = RecordType(name: name, members: members.map { .init(name: $0.name, type: $0.type) })
    self.members = members
  }

  package func value(_ root: Root) -> TemplateValue {
    .record(members.map { $0.value(root) })
  }
}

/// One member of a schema.
package struct SchemaMember<Root>: Sendable {
  let name: String
  let type: TemplateType
  let value: @Sendable (Root) -> TemplateValue
}

extension SchemaMember {
  package static func text(
    _ name: String, _ get: @escaping @Sendable (Root) -> String
  ) -> Self {
    Self(name: name, type: .text) { .text(get($0)) }
  }

  package static func optionalText(
    _ name: String, _ get: @escaping @Sendable (Root) -> String?
  ) -> Self {
    Self(name: name, type: .optional(.text)) { get($0).map { .text($0) } ?? .none }
  }

  package static func number(
    _ name: String, _ get: @escaping @Sendable (Root) -> Int
  ) -> Self {
    Self(name: name, type: .number) { .number(get($0)) }
  }

  package static func optionalNumber(
    _ name: String, _ get: @escaping @Sendable (Root) -> Int?
  ) -> Self {
    Self(name: name, type: .optional(.number)) { get($0).map { .number($0) } ?? .none }
  }

  package static func boolean(
    _ name: String, _ get: @escaping @Sendable (Root) -> Bool
  ) -> Self {
    Self(name: name, type: .boolean) { .boolean(get($0)) }
  }

  package static func url(
    _ name: String, _ get: @escaping @Sendable (Root) -> SiteURL
  ) -> Self {
    Self(name: name, type: .url) { .url(get($0)) }
  }

  package static func optionalURL(
    _ name: String, _ get: @escaping @Sendable (Root) -> SiteURL?
  ) -> Self {
    Self(name: name, type: .optional(.url)) { get($0).map { .url($0) } ?? .none }
  }

  package static func html(
    _ name: String, _ get: @escaping @Sendable (Root) -> HTML
  ) -> Self {
    Self(name: name, type: .html) { .html(get($0)) }
  }

  package static func optionalHTML(
    _ name: String, _ get: @escaping @Sendable (Root) -> HTML?
  ) -> Self {
    Self(name: name, type: .optional(.html)) { get($0).map { .html($0) } ?? .none }
  }

  package static func json(
    _ name: String, _ get: @escaping @Sendable (Root) -> JSON
  ) -> Self {
    Self(name: name, type: .json) { .json(get($0)) }
  }

  package static func optionalJSON(
    _ name: String, _ get: @escaping @Sendable (Root) -> JSON?
  ) -> Self {
    Self(name: name, type: .optional(.json)) { get($0).map { .json($0) } ?? .none }
  }

  package static func texts(
    _ name: String, _ get: @escaping @Sendable (Root) -> [String]
  ) -> Self {
    Self(name: name, type: .list(.text)) { .list(get($0).map { .text($0) }) }
  }

  package static func record<Value>(
    _ name: String, _ schema: Schema<Value>, _ get: @escaping @Sendable (Root) -> Value
  ) -> Self {
    Self(name: name, type: .record(schema.type)) { schema.value(get($0)) }
  }

  package static func optional<Value>(
    _ name: String, _ schema: Schema<Value>, _ get: @escaping @Sendable (Root) -> Value?
  ) -> Self {
    Self(name: name, type: .optional(.record(schema.type))) {
      get($0).map { schema.value($0) } ?? .none
    }
  }

  package static func list<Value>(
    _ name: String, _ schema: Schema<Value>, _ get: @escaping @Sendable (Root) -> [Value]
  ) -> Self {
    Self(name: name, type: .list(.record(schema.type))) {
      .list(get($0).map { schema.value($0) })
    }
  }
}
