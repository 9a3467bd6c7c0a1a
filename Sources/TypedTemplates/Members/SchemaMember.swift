import ContextualEscaping
import DossierCore

/// One member of a schema.
///
/// What it means is one plain sentence for whoever writes templates: what it is, and when it is empty
/// or absent. `dossier templates --docs` prints it.
@usableFromInline package struct SchemaMember<Root>: Sendable {
  @usableFromInline let declaration: RecordType.Member
  @usableFromInline let reading: MemberReading

  @inlinable init(_ name: String, _ type: TemplateType, _ doc: String, _ reading: MemberReading) {
    declaration = RecordType.Member(name: name, type: type, doc: doc)
    self.reading = reading
  }
}

extension SchemaMember {
  @usableFromInline package typealias Path<Value> = KeyPath<Root, Value> & Sendable
  @usableFromInline typealias Read<Value> =
    @Sendable (StoredValue<Value>, RecordUse?, inout PageValues) -> TemplateValue

  /// A member of which there is a short way to its value, where it is stored.
  @inlinable init<Value>(
    _ name: String, _ type: TemplateType, _ path: Path<Value>, _ doc: String,
    stored: (StoredMember<Value>) -> MemberReading, _ read: @escaping Read<Value>
  ) {
    guard let member = StoredMember(path) else {
      self.init(name, type, path, doc, read)
      return
    }
    self.init(name, type, doc, stored(member))
  }

  @inlinable init<Value>(
    _ name: String, _ type: TemplateType, _ path: Path<Value>, _ doc: String,
    _ read: @escaping Read<Value>
  ) {
    if let member = StoredMember(path) {
      self.init(name, type, doc, .other { read($0[member], $1, &$2) })
    } else {
      self.init(
        name, type, doc,
        .other { start, use, values in
          StoredValue.reading(start.record(Root.self).value[keyPath: path]) {
            read($0, use, &values)
          }
        })
    }
  }

  @inlinable package static func text(
    _ name: String, _ path: Path<String>, _ doc: String
  ) -> Self {
    text(name, .text, path, doc)
  }

  @inlinable static func text(
    _ name: String, _ type: TemplateType, _ path: Path<String>, _ doc: String
  ) -> Self {
    Self(name, type, path, doc, stored: MemberReading.text) { text, _, values in
      values.text(text.value)
    }
  }

  /// A text that may be in a language of its own: a BCP 47 tag, or nil.
  @inlinable package static func text(
    _ name: String, _ path: Path<String>, in language: Path<String?>, _ doc: String
  ) -> Self {
    if let text = StoredMember(path), let tag = StoredMember(language) {
      return Self(
        name, .text, doc,
        .other { start, _, values in
          values.text(start[text].value, language: start[tag].value)
        })
    }
    return Self(
      name, .text, doc,
      .other { start, _, values in
        let root = start.record(Root.self)
        return values.text(root.value[keyPath: path], language: root.value[keyPath: language])
      })
  }

  @inlinable package static func optionalText(
    _ name: String, _ path: Path<String?>, _ doc: String
  ) -> Self {
    optionalText(name, .text, path, doc)
  }

  @inlinable static func optionalText(
    _ name: String, _ type: TemplateType, _ path: Path<String?>, _ doc: String
  ) -> Self {
    Self(name, .optional(type), path, doc, stored: MemberReading.optionalText) { text, _, values in
      text.value.map { values.text($0) } ?? .none
    }
  }

  @inlinable package static func number(
    _ name: String, _ path: Path<Int>, _ doc: String
  ) -> Self {
    Self(name, .number, path, doc, stored: MemberReading.number) { number, _, _ in
      .number(number.value)
    }
  }

  @inlinable package static func boolean(
    _ name: String, _ path: Path<Bool>, _ doc: String
  ) -> Self {
    Self(name, .boolean, path, doc, stored: MemberReading.boolean) { boolean, _, _ in
      .boolean(boolean.value)
    }
  }

  @inlinable package static func url(
    _ name: String, _ path: Path<SiteURL>, _ doc: String
  ) -> Self {
    Self(name, .url, path, doc, stored: MemberReading.url) { $2.url($0.value) }
  }

  @inlinable package static func url(
    _ name: String, always url: SiteURL, _ doc: String
  ) -> Self {
    Self(name, .url, doc, .other { _, _, values in values.url(url) })
  }

  @inlinable package static func optionalURL(
    _ name: String, _ path: Path<SiteURL?>, _ doc: String
  ) -> Self {
    Self(name, .optional(.url), path, doc, stored: MemberReading.optionalURL) { url, _, values in
      url.value.map { values.url($0) } ?? .none
    }
  }

  @inlinable package static func html(
    _ name: String, _ path: Path<HTML>, _ doc: String
  ) -> Self {
    Self(name, .html, path, doc) { $2.html($0.value) }
  }

  @inlinable package static func optionalJSON(
    _ name: String, _ path: Path<JSON?>, _ doc: String
  ) -> Self {
    Self(name, .optional(.json), path, doc) { json, _, values in
      json.value.map { values.json($0) } ?? .none
    }
  }

  @inlinable package static func texts(
    _ name: String, _ path: Path<[String]>, _ doc: String
  ) -> Self {
    Self(name, .list(.text), path, doc) { texts, _, values in
      values.list(count: texts.value.count) { $1.text(texts.value[$0]) }
    }
  }
}

/// Texts that are raw values of an enumeration: a template may compare them with these alone.
extension SchemaMember {
  @inlinable package static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ name: String, _ path: Path<String>, _ choices: Choice.Type, _ doc: String
  ) -> Self {
    text(name, .choice(choices.allCases.map(\.rawValue)), path, doc)
  }

  @inlinable package static func optionalChoice<Choice: CaseIterable & RawRepresentable<String>>(
    _ name: String, _ path: Path<String?>, _ choices: Choice.Type, _ doc: String
  ) -> Self {
    optionalText(name, .choice(choices.allCases.map(\.rawValue)), path, doc)
  }
}

/// Records; one of which nothing is read has no value.
extension SchemaMember {
  @inlinable package static func record<Value: TemplateRecord>(
    _ name: String, _ path: Path<Value>, _ doc: String
  ) -> Self {
    let schema = Value.schema
    return Self(name, .record(schema.type), path, doc) { record, use, values in
      guard let use else { return .none }
      return schema.value(of: record, use, in: &values)
    }
  }

  @inlinable package static func optional<Value: TemplateRecord>(
    _ name: String, _ path: Path<Value?>, _ doc: String
  ) -> Self {
    let schema = Value.schema
    return Self(name, .optional(.record(schema.type)), path, doc) { record, use, values in
      guard let use, let record = record.value else { return .none }
      return StoredValue.reading(record) { schema.value(of: $0, use, in: &values) }
    }
  }

  @inlinable package static func list<Value: TemplateRecord>(
    _ name: String, _ path: Path<[Value]>, _ doc: String
  ) -> Self {
    let schema = Value.schema
    return Self(name, .list(.record(schema.type)), path, doc) { list, use, values in
      guard let use else { return .none }
      return schema.list(list.value, use, in: &values)
    }
  }
}

/// The same for records that are shared.
extension SchemaMember {
  @inlinable package static func record<Value: TemplateRecord>(
    _ name: String, _ path: Path<Shared<Value>>, _ doc: String
  ) -> Self {
    let schema = Value.schema
    return Self(name, .record(schema.type), path, doc) { record, use, values in
      guard let use else { return .none }
      return schema.value(of: record.value.stored, use, in: &values)
    }
  }

  @inlinable package static func optional<Value: TemplateRecord>(
    _ name: String, _ path: Path<Shared<Value>?>, _ doc: String
  ) -> Self {
    let schema = Value.schema
    return Self(name, .optional(.record(schema.type)), path, doc) { record, use, values in
      guard let use, let record = record.value else { return .none }
      return schema.value(of: record.stored, use, in: &values)
    }
  }

  @inlinable package static func list<Value: TemplateRecord>(
    _ name: String, _ path: Path<[Shared<Value>]>, _ doc: String
  ) -> Self {
    let schema = Value.schema
    return Self(name, .list(.record(schema.type)), path, doc) { list, use, values in
      guard let use else { return .none }
      let records = list.value
      return values.list(count: records.count) { index, values in
        schema.value(of: records[index].stored, use, in: &values)
      }
    }
  }
}
