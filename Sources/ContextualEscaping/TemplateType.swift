/// What a template may know of a value before any page is rendered.
@usableFromInline package indirect enum TemplateType: Sendable, Equatable {
  case text, number, boolean
  /// Text that has one of a few forms.
  case choice([String])
  /// An address; it may stand in element text and in URL attributes.
  case url
  /// A trusted fragment; it may stand in element text alone.
  case html
  /// A JSON document; it may stand in a JSON script element alone.
  case json
  case optional(TemplateType)
  case list(TemplateType)
  case record(RecordType)
}

extension TemplateType {
  /// The type in all that matters but what it may be compared with: a choice is text.
  package var withoutChoices: TemplateType {
    switch self {
    case .choice: .text
    case .optional(let type): .optional(type.withoutChoices)
    default: self
    }
  }
}

/// The members of a record, each in a slot of its own.
@usableFromInline package final class RecordType: Sendable, Equatable {
  @usableFromInline package struct Member: Sendable, Equatable {
    package let name: String
    package let type: TemplateType
    /// What it means: a sentence for whoever writes templates.
    package let doc: String

    @usableFromInline package init(name: String, type: TemplateType, doc: String = "") {
      self.name = name
      self.type = type
      self.doc = doc
    }
  }

  /// As it is shown to whoever writes templates: `note`, `article`.
  package let name: String
  package let members: [Member]

  @usableFromInline package init(name: String, members: [Member]) {
    self.name = name
    self.members = members
  }

  @usableFromInline package static func == (left: RecordType, right: RecordType) -> Bool {
    left === right || (left.name == right.name && left.members == right.members)
  }
}
