import ContextualEscaping

/// What `dossier templates` says of one template or one record.
package struct TemplateDescription: Sendable, Equatable {
  package enum Subject: Sendable, Hashable {
    case template(String)
    case record(String)
  }

  /// A name that a template knows, or a member of a record.
  package struct Member: Sendable, Equatable {
    package let name: String
    /// Nil for what a template takes from whoever includes it.
    package let type: TemplateType?
    /// What it means: a sentence.
    package let doc: String

    /// The texts of which it has one; nil where it has any other value.
    package var choices: [String]? {
      if case .choice(let choices)? = type?.wrapped { choices } else { nil }
    }

    init(_ member: RecordType.Member) {
      name = member.name
      type = member.type
      doc = member.doc
    }

    init(taken name: String) {
      self.name = name
      type = nil
      doc = "Whatever the template that includes this one hands over by that name."
    }
  }

  package let subject: Subject
  package let members: [Member]

  /// `title: text`, `article: article` for a template; `article.notes: [note]` for a record; `note`
  /// for a name that is taken from whoever includes it.
  package var lines: [String] { members.map(line(of:)) }

  package func line(of member: Member) -> String {
    let record = if case .record(let name) = subject { name + "." } else { "" }
    return record + member.name + (member.type.map { ": \($0)" } ?? "")
  }
}

extension Theme {
  /// The pages with the names that each sees, in the order given, and then every record that they
  /// reach, once each, in the order in which it is first met.
  package static func describe(pages: [Page]) -> [TemplateDescription] {
    var descriptions: [TemplateDescription] = []
    var records: [RecordType] = []
    func describe(_ subject: TemplateDescription.Subject, _ type: RecordType) {
      descriptions.append(.init(subject: subject, members: type.members.map { .init($0) }))
      for member in type.members { add(member.type, to: &records) }
    }
    for page in pages { describe(.template(page.template), page.type) }
    var index = 0
    while index < records.count {
      describe(.record(records[index].name), records[index])
      index += 1
    }
    return descriptions
  }

  /// The names that each template takes from whoever includes it, for templates that are no pages.
  package static func describe(includes sources: [Source]) -> [TemplateDescription] {
    sources.map { source in
      let names = TemplateParser.parse(source).template.freeNames.sorted()
      return TemplateDescription(
        subject: .template(source.name), members: names.map { .init(taken: $0) })
    }
  }

  private static func add(_ type: TemplateType, to records: inout [RecordType]) {
    switch type {
    case .optional(let type), .list(let type): add(type, to: &records)
    case .record(let record): if !records.contains(record) { records.append(record) }
    default: break
    }
  }
}
