import DossierContent

/// The JSON Schema (draft-07) of a kind of file, written from the declarations of its fields.
///
/// It speaks of values as YAML 1.2 gives them, so a text may be a number, `true` or `false`; and of
/// what one file says, so it looks nothing up in others. What it takes may still be wrong, such as a
/// date that no calendar has; what is right it takes.
struct FieldSchema {
  typealias Value = JSONText.Value
  typealias Members = [(String, Value)]

  private var definitions: Members = [
    ("nothing", .members([("enum", .list([.null, .text(""), .list([]), .members([])]))]))
  ]

  static func schema(of kind: FieldCatalogue.Kind) -> Value {
    var schema = FieldSchema()
    let record = schema.record(kind.shape)
    return .members(
      [
        ("$schema", .text("http://json-schema.org/draft-07/schema#")),
        ("title", .text(kind.shape.noun)),
      ] + record + [("definitions", .members(schema.definitions))])
  }

  // MARK: Mappings

  private mutating func record(_ shape: RecordShape) -> Members {
    let properties = shape.fields.map { ($0.key, Value.members(property($0))) }
    let required = shape.fields.filter(\.need.isRequired).map { Value.text($0.key) }
    let constraints = shape.constraints.map { Value.members(Self.constraint($0)) }
    return [("type", .text("object")), ("properties", .members(properties))]
      + (required.isEmpty ? [] : [("required", .list(required))])
      + [("additionalProperties", .boolean(false))]
      + (constraints.isEmpty ? [] : [("allOf", .list(constraints))])
  }

  private mutating func property(_ field: FieldDeclaration) -> Members {
    let mayBeEmpty = !field.need.isRequired && !field.isNeverEmpty
    let shape = forms(of: field.shape, mayBeEmpty: mayBeEmpty)
    let all = mayBeEmpty ? shape + [Self.reference("nothing")] : shape
    let examples = field.plainExample.map { ("examples", Value.list([.text($0)])) }
    return [("description", .text(field.plainDoc))] + [examples].compactMap(\.self)
      + (all.count == 1 ? Self.inlined(all[0]) : [("anyOf", .list(all))])
  }

  /// A reference would hide what stands beside it.
  private static func inlined(_ schema: Value) -> Members {
    if case .members(let members) = schema, members.first?.0 != "$ref" { return members }
    return [("allOf", .list([schema]))]
  }

  // MARK: Values

  /// The schemas of which a value must meet one.
  private mutating func forms(of shape: Shape, mayBeEmpty: Bool) -> [Value] {
    switch shape {
    case .either(let first, let second):
      return forms(of: first, mayBeEmpty: mayBeEmpty) + forms(of: second, mayBeEmpty: mayBeEmpty)
    case .list(let item, let most):
      let one = forms(of: item, mayBeEmpty: mayBeEmpty)
      let items = mayBeEmpty && item.takesText ? one + [Self.emptyText] : one
      return one + [
        .members([
          ("type", .text("array")), ("items", Self.any(of: items)), ("minItems", .number(1)),
          ("maxItems", .number(most)),
        ])
      ]
    case .mapping(let item):
      let one = forms(of: item, mayBeEmpty: mayBeEmpty)
      let items = mayBeEmpty && item.takesText ? one + [Self.emptyText] : one
      return [
        .members([
          ("type", .text("object")), ("additionalProperties", Self.any(of: items)),
          ("minProperties", .number(1)), ("maxProperties", .number(FieldBounds.items)),
        ])
      ]
    case .record(let record): return [defined(record)]
    default: return [text(shape)]
    }
  }

  /// A mapping that may stand in several places is defined once, by its noun.
  private mutating func defined(_ record: RecordShape) -> Value {
    let words = record.noun.split(separator: " ")
    let isNamed = words.first.map { ["a", "an", "the"].contains($0) } ?? false
    let name = words.dropFirst(isNamed ? 1 : 0).joined(separator: "-")
    if !definitions.contains(where: { $0.0 == name }) {
      let members = Value.members(self.record(record))
      definitions.append((name, members))
    }
    return Self.reference(name)
  }

  private static let emptyText = Value.members([("enum", .list([.null, .text("")]))])

  private static func any(of schemas: [Value]) -> Value {
    schemas.count == 1 ? schemas[0] : .members([("anyOf", .list(schemas))])
  }

  /// A text whose form has a name is defined once.
  private mutating func text(_ shape: Shape) -> Value {
    switch shape {
    case .text(let most), .target(let most):
      return .members([
        ("type", Self.anyText), ("pattern", .text(#"\S"#)), ("maxLength", .number(most)),
      ])
    case .choice(let words):
      let truths = words.compactMap { $0 == "true" ? true : $0 == "false" ? false : nil }
      return .members([
        ("enum", .list(words.map { .text($0) } + truths.map { .boolean($0) }))
      ])
    default:
      if !definitions.contains(where: { $0.0 == shape.name }) {
        definitions.append((shape.name, .members(Self.definition(of: shape))))
      }
      return Self.reference(shape.name)
    }
  }

  private static func definition(of shape: Shape) -> Members {
    let type: Value =
      switch shape {
      case .date: .list([.text("string"), .text("integer")])
      case .reference, .newName: anyText
      default: .text("string")
      }
    return [
      ("type", type), ("pattern", .text(pattern(of: shape))),
      ("maxLength", .number(longest(shape))),
    ]
  }

  private static func longest(_ shape: Shape) -> Int {
    switch shape {
    case .address, .siteAddress: FieldBounds.address
    default: FieldBounds.title
    }
  }

  /// Python, JavaScript and others read these alike.
  private static func pattern(of shape: Shape) -> String {
    switch shape {
    case .reference, .editor, .question, .newName: #"^\s*\S+\s*$"#
    case .passage: #"^\s*[^\s^]+\^[^\s^]+\s*$"#
    case .formerName: #"^\s*(/.*|\S+)\s*$"#
    case .date: #"^[0-9XYESTZ.,:/~?%+\[\]{}\s-]*[0-9X][0-9XYESTZ.,:/~?%+\[\]{}\s-]*$"#
    case .day: #"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$"#
    case .moment:
      #"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?\s*$"#
    case .address: #"^\s*[Hh][Tt][Tt][Pp][Ss]?://\S"#
    case .siteAddress: #"^\s*[Hh][Tt][Tt][Pp][Ss]?://[^?#]+$"#
    case .language: #"^\s*([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|[Xx](-[A-Za-z0-9]{1,8})+)\s*$"#
    case .colour: #"^\s*#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})\s*$"#
    case .quotationLimit: #"^\s*[0-9.]+ *(%|words?)\s*$"#
    case .utcOffset: #"^\s*(Z|[+-][0-9]{2}:[0-9]{2})\s*$"#
    default: #"\S"#
    }
  }

  private static let anyText = Value.list([.text("string"), .text("number"), .text("boolean")])

  private static func reference(_ name: String) -> Value {
    .members([("$ref", .text("#/definitions/\(name)"))])
  }

  // MARK: What holds between fields

  private static func constraint(_ constraint: Constraint) -> Members {
    switch constraint {
    case .exactlyOne(let keys): [("oneOf", .list(keys.map { .members(filled($0)) }))]
    case .together(let first, let second):
      [
        ("if", .members(filled(first))), ("then", .members(filled(second))),
        ("else", .members([("not", .members(filled(second)))])),
      ]
    case .needed(let key, let other, let value):
      [("if", .members(has(other, value))), ("else", .members(filled(key)))]
    case .only(let key, let other, let value):
      [
        ("if", .members(has(other, value))), ("then", .members(filled(key))),
        ("else", .members([("not", .members(filled(key)))])),
      ]
    case .never(let key, let value): [("not", .members(has(key, value)))]
    }
  }

  private static func filled(_ key: String) -> Members {
    let something = Value.members([("not", reference("nothing"))])
    return [("required", .list([.text(key)])), ("properties", .members([(key, something)]))]
  }

  private static func has(_ key: String, _ value: String) -> Members {
    let words = Value.members([("const", .text(value))])
    return [("required", .list([.text(key)])), ("properties", .members([(key, words)]))]
  }
}
