/// What a template may know of a value before any page is rendered.
@usableFromInline package indirect enum TemplateType: Sendable, Equatable {
  case text, number, boolean
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

/// The members of a record, each in a slot of its own.
@usableFromInline package final class RecordType: Sendable, Equatable {
  @usableFromInline package struct Member: Sendable, Equatable {
    package let name: String
    package let type: TemplateType

    @usableFromInline package init(name: String, type: TemplateType) {
      self.name = name
      self.type = type
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
