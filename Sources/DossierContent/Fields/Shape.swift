import DossierModel

/// What a field takes. The guide, the schemas and `dossier schema` are written from it; the field's own
/// closure reads it.
package indirect enum Shape: Sendable {
  /// A text to be read, of so many Unicode scalars at most.
  case text(most: Int)
  /// One of a few words.
  case choice([String])
  /// The id of an entry of one of these kinds, or `kind/id`.
  case reference([EntryKind])
  /// The id of an editor, or of a question, in `dossier.yaml`.
  case editor, question
  /// An id that is declared here.
  case newName
  /// `article^name`.
  case passage
  /// An id or an address that an entry had before.
  case formerName
  /// An EDTF date; one known day; a moment with its distance from UTC.
  case date, day, moment
  /// An absolute address with `http` or `https`; one without a query and a fragment.
  case address, siteAddress
  /// An entry's id, a page of the site or an address, of so many Unicode scalars at most.
  case target(most: Int)
  /// A BCP 47 tag; `#rgb` or `#rrggbb`; how much may be quoted; a distance from UTC.
  case language, colour, quotationLimit, utcOffset
  /// A path in `Content/assets/`; the ending of a file's name.
  case asset, ending
  /// A list of at most so many, in whose place one value may stand.
  case list(Shape, most: Int)
  /// Values under keys of the writer's own.
  case mapping(Shape)
  /// Values under keys that are declared.
  case record(RecordShape)
  case either(Shape, Shape)
}

extension Shape {
  package static let text = Shape.text(most: FieldBounds.title)
  static let prose = Shape.text(most: FieldBounds.prose)

  static func choice<Choice>(_: Choice.Type) -> Shape
  where Choice: RawRepresentable<String> & CaseIterable {
    .choice(Choice.allCases.map(\.rawValue))
  }

  /// Those that may stand in its place, where there are several; of a list or a mapping, in the place
  /// of an item.
  package var alternatives: [Shape] {
    switch self {
    case .list(let item, _), .mapping(let item): item.alternatives
    case .either(let first, let second): first.alternatives + second.alternatives
    default: [self]
    }
  }

  /// The mappings with declared keys that may stand there, or in the place of an item.
  package var records: [RecordShape] {
    alternatives.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }

  /// What it is called in `dossier schema`.
  package var name: String {
    switch self {
    case .text: "text"
    case .choice: "choice"
    case .reference: "reference"
    case .editor: "editor"
    case .question: "question"
    case .newName: "new-name"
    case .passage: "passage"
    case .formerName: "former-name"
    case .date: "date"
    case .day: "day"
    case .moment: "moment"
    case .address: "address"
    case .siteAddress: "site-address"
    case .target: "target"
    case .language: "language"
    case .colour: "colour"
    case .quotationLimit: "quotation-limit"
    case .utcOffset: "utc-offset"
    case .asset: "asset"
    case .ending: "ending"
    case .list: "list"
    case .mapping: "mapping"
    case .record: "record"
    case .either: "either"
    }
  }

  /// Whether a text may stand there.
  package var takesText: Bool {
    alternatives.contains { if case .record = $0 { false } else { true } }
  }

  /// What may stand there, where that is one of a few words, or the kinds of entry that may be named.
  package var values: [String] {
    switch self {
    case .choice(let words): words
    case .reference(let kinds): kinds.map(\.rawValue)
    default: []
    }
  }

  /// Whether it holds others; `alternatives` are these.
  package var isCompound: Bool {
    switch self {
    case .list, .mapping, .either: true
    default: false
    }
  }

  /// Whether its text, or that of an item of a list, is an id, an address or one of a few words, which
  /// are whole before a comment. What stands in a mapping is read under keys of the writer's own.
  var namesSomething: Bool {
    switch self {
    case .text, .date, .day, .record, .mapping: false
    case .list(let item, _): item.namesSomething
    case .either(let first, let second): first.namesSomething || second.namesSomething
    default: true
    }
  }
}

/// The keys of a mapping, and what its messages call it.
package struct RecordShape: Sendable {
  /// With its article: `an article`.
  package let noun: String
  package let fields: [FieldDeclaration]
  package let constraints: [Constraint]
  let keys: Set<String>
  /// The keys that must be there, and what is suggested where one is missing.
  let required: [(key: String, add: String?)]

  init(noun: String, fields: [FieldDeclaration], constraints: [Constraint] = []) {
    self.noun = noun
    self.fields = fields
    self.constraints = constraints
    keys = Set(fields.map(\.key))
    required = fields.compactMap { field in
      if case .required(let add) = field.need { (field.key, add) } else { nil }
    }
  }
}

/// What holds between the fields of a mapping, as a schema can say it.
package enum Constraint: Sendable {
  /// Exactly one of the keys says something.
  case exactlyOne([String])
  /// Either key needs the other.
  case together(String, String)
  /// The key is there, or the other one has this value.
  case needed(String, unless: String, is: String)
  /// The key is there where the other one has this value, and nowhere else.
  case only(String, where: String, is: String)
  case never(String, is: String)
}
