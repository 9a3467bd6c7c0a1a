import ContextualEscaping

/// What `dossier templates` says of one template or one record.
package struct TemplateDescription: Sendable, Equatable {
  package enum Subject: Sendable, Hashable {
    case template(String)
    case record(String)
  }

  package let subject: Subject
  /// `title: text`, `article: article` for a template; `article.notes: [note]` for a record.
  package let lines: [String]

  package init(subject: Subject, lines: [String]) {
    self.subject = subject
    self.lines = lines
  }
}

extension Theme {
  /// The pages with the names that each sees, in the order given, and then every record that they
  /// reach, once each, in the order in which it is first met.
  package static func describe(pages: [Page]) -> [TemplateDescription] {
    var descriptions: [TemplateDescription] = []
    var records: [RecordType] = []
    for page in pages {
      let lines = page.type.members.map { "\($0.name): \($0.type)" }
      descriptions.append(.init(subject: .template(page.template), lines: lines))
      for member in page.type.members { add(member.type, to: &records) }
    }
    var index = 0
    while index < records.count {
      let record = records[index]
      let lines = record.members.map { "\(record.name).\($0.name): \($0.type)" }
      descriptions.append(.init(subject: .record(record.name), lines: lines))
      for member in record.members { add(member.type, to: &records) }
      index += 1
    }
    return descriptions
  }

  /// The names that each template takes from whoever includes it, for templates that are no pages.
  package static func describe(includes sources: [Source]) -> [TemplateDescription] {
    sources.map { source in
      let names = TemplateParser.parse(source).template.freeNames.sorted()
      return TemplateDescription(subject: .template(source.name), lines: names)
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
