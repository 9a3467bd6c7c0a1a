/// Whether a field must be there.
package enum Need: Sendable {
  case optional
  /// `add` is what is suggested where it is missing: "add `key: …`" where nothing better is known.
  case required(add: String? = nil)
  /// It or another is: a rule sees to that.
  case oneOf

  package var isRequired: Bool {
    if case .required = self { true } else { false }
  }

  /// What it is called in `dossier schema`.
  package var name: String {
    switch self {
    case .optional: "optional"
    case .required: "required"
    case .oneOf: "one-of"
    }
  }
}

/// All that is said of a field, but for how it is read.
package struct FieldDeclaration: Sendable {
  package let key: String
  package let shape: Shape
  package let need: Need
  /// What stands there, in the Markdown of the guide: a phrase, and sentences after it.
  package let doc: String
  /// A value as YAML has it, which is taken.
  package let example: String
  /// Whether an empty value is an error even where the field may be left out: what hides something, or
  /// says whose it is, was meant to say something where it stands.
  package var isNeverEmpty = false
  /// What `dossier new` writes of the field into a new entry, line by line: as a rule a comment with its key,
  /// to be filled in. `{title}`, `{name}` and `{id}` stand for what its name says. Empty where a new entry
  /// has no use for it.
  package var scaffold: [String] = []

  /// The example as a text; nil where it is no single one.
  package var plainExample: String? {
    if case .record = shape { return nil }
    return shape.isCompound ? nil : example.split(separator: "\"").first.map { String($0) }
  }

  /// The words of `doc` for those who read no Markdown: links are their labels.
  package var plainDoc: String { doc.replacing(#/\[([^\]`]*)\]\([^)]*\)/#) { String($0.output.1) } }
}

/// A field of a mapping in front matter or `dossier.yaml`.
///
/// From the declaration follow the keys that are known, what is missing, what `dossier new` writes, the
/// guide's tables and the schemas.
struct Field<Owner>: Sendable {
  typealias Read = @Sendable (inout FieldReader, inout Owner) -> Void

  private(set) var declaration: FieldDeclaration
  /// Takes the value out of the mapping; a value that is wrong is reported, and leaves the owner's own.
  let read: Read

  var key: String { declaration.key }

  init(
    _ key: String, _ shape: Shape, need: Need = .optional, _ doc: String, example: String,
    read: @escaping Read
  ) {
    declaration = FieldDeclaration(
      key: key, shape: shape, need: need, doc: doc, example: example)
    self.read = read
  }

  /// The same field, of which an empty value is an error.
  var neverEmpty: Field {
    var field = self
    field.declaration.isNeverEmpty = true
    return field
  }

  /// The same field, of which `dossier new` writes these lines.
  func scaffolded(_ lines: String...) -> Field { scaffolded(lines) }

  func scaffolded(_ lines: [String]) -> Field {
    var field = self
    field.declaration.scaffold = lines
    return field
  }

  /// A field that a rule reads together with others.
  static func byRule(
    _ key: String, _ shape: Shape, need: Need = .optional, _ doc: String, example: String
  ) -> Field {
    Field(key, shape, need: need, doc, example: example) { _, _ in }
  }
}

/// What spans fields: it reads them, or looks at what was read.
struct Rule<Owner>: Sendable {
  let constraints: [Constraint]
  let apply: Field<Owner>.Read

  init(_ constraints: Constraint..., apply: @escaping Field<Owner>.Read) {
    self.constraints = constraints
    self.apply = apply
  }
}

/// The fields of a mapping, and the rules that span them.
struct RecordDeclaration<Owner>: Sendable {
  let fields: [Field<Owner>]
  let rules: [Rule<Owner>]
  let shape: RecordShape

  /// - Parameter noun: what messages call it, with its article: `a position`.
  init(_ noun: String, _ fields: [Field<Owner>], rules: [Rule<Owner>] = []) {
    self.fields = fields
    self.rules = rules
    shape = RecordShape(
      noun: noun, fields: fields.map(\.declaration), constraints: rules.flatMap(\.constraints))
  }

  /// Fields in the order in which they are declared, then rules.
  func read(_ reader: inout FieldReader, into owner: inout Owner) {
    for field in fields { field.read(&reader, &owner) }
    for rule in rules { rule.apply(&reader, &owner) }
  }
}

/// What is read from a mapping, key by key. It begins with what stands in for each field that must be
/// there, so that one that is wrong leaves that.
protocol DeclaredRecord: SendableMetatype {
  static var declaration: RecordDeclaration<Self> { get }
}
