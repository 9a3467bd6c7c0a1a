import ContextualEscaping
import DossierCore

/// One member of a schema.
@usableFromInline package struct SchemaMember<Root>: Sendable {
  @usableFromInline let name: String
  @usableFromInline let type: TemplateType
  @usableFromInline let reading: MemberReading

  @inlinable init(name: String, type: TemplateType, reading: MemberReading) {
    self.name = name
    self.type = type
    self.reading = reading
  }
}

extension SchemaMember {
  @usableFromInline package typealias Path<Value> = KeyPath<Root, Value> & Sendable
  @usableFromInline typealias Read<Value> =
    @Sendable (UnsafePointer<Value>, RecordUse?, inout PageValues) -> TemplateValue

  /// A member of which there is a short way to its value, where it is stored.
  @inlinable init<Value>(
    _ name: String, _ type: TemplateType, _ path: Path<Value>, _ stored: (Int) -> MemberReading,
    _ read: @escaping Read<Value>
  ) {
    guard let offset = MemoryLayout<Root>.offset(of: path) else {
      self.init(name, type, path, read)
      return
    }
    self.init(name: name, type: type, reading: stored(offset))
  }

  @inlinable init<Value>(
    _ name: String, _ type: TemplateType, _ path: Path<Value>, _ read: @escaping Read<Value>
  ) {
    if let offset = MemoryLayout<Root>.offset(of: path) {
      self.init(
        name: name, type: type,
        reading: .other { root, use, values in
          read(root.member(at: offset, Value.self), use, &values)
        })
    } else {
      self.init(
        name: name, type: type,
        reading: .other { root, use, values in
          let root = root.assumingMemoryBound(to: Root.self)
          return withUnsafePointer(to: root.pointee[keyPath: path]) { read($0, use, &values) }
        })
    }
  }

  @inlinable package static func text(_ name: String, _ path: Path<String>) -> Self {
    Self(name, .text, path, MemberReading.text) { $2.text($0.pointee) }
  }

  /// A text that may be in a language of its own: a BCP 47 tag, or nil.
  @inlinable package static func text(
    _ name: String, _ path: Path<String>, in language: Path<String?>
  ) -> Self {
    if let text = MemoryLayout<Root>.offset(of: path),
      let tag = MemoryLayout<Root>.offset(of: language)
    {
      return Self(
        name: name, type: .text,
        reading: .other { root, _, values in
          values.text(
            root.member(at: text, String.self).pointee,
            language: root.member(at: tag, String?.self).pointee)
        })
    }
    return Self(
      name: name, type: .text,
      reading: .other { root, _, values in
        let root = root.assumingMemoryBound(to: Root.self)
        return values.text(
          root.pointee[keyPath: path], language: root.pointee[keyPath: language])
      })
  }

  @inlinable package static func optionalText(_ name: String, _ path: Path<String?>) -> Self {
    Self(name, .optional(.text), path, MemberReading.optionalText) { text, _, values in
      text.pointee.map { values.text($0) } ?? .none
    }
  }

  @inlinable package static func number(_ name: String, _ path: Path<Int>) -> Self {
    Self(name, .number, path, MemberReading.number) { number, _, _ in .number(number.pointee) }
  }

  @inlinable package static func boolean(_ name: String, _ path: Path<Bool>) -> Self {
    Self(name, .boolean, path, MemberReading.boolean) { boolean, _, _ in
      .boolean(boolean.pointee)
    }
  }

  @inlinable package static func url(_ name: String, _ path: Path<SiteURL>) -> Self {
    Self(name, .url, path, MemberReading.url) { $2.url($0.pointee) }
  }

  @inlinable package static func url(_ name: String, always url: SiteURL) -> Self {
    Self(name: name, type: .url, reading: .other { _, _, values in values.url(url) })
  }

  @inlinable package static func optionalURL(_ name: String, _ path: Path<SiteURL?>) -> Self {
    Self(name, .optional(.url), path, MemberReading.optionalURL) { url, _, values in
      url.pointee.map { values.url($0) } ?? .none
    }
  }

  @inlinable package static func html(_ name: String, _ path: Path<HTML>) -> Self {
    Self(name, .html, path) { $2.html($0.pointee) }
  }

  @inlinable package static func optionalJSON(_ name: String, _ path: Path<JSON?>) -> Self {
    Self(name, .optional(.json), path) { json, _, values in
      json.pointee.map { values.json($0) } ?? .none
    }
  }

  @inlinable package static func texts(_ name: String, _ path: Path<[String]>) -> Self {
    Self(name, .list(.text), path) { texts, _, values in
      values.list(count: texts.pointee.count) { $1.text(texts.pointee[$0]) }
    }
  }
}

/// Records; one of which nothing is read has no value.
extension SchemaMember {
  @inlinable package static func record<Value>(
    _ name: String, _ schema: Schema<Value>, _ path: Path<Value>
  ) -> Self {
    Self(name, .record(schema.type), path) { record, use, values in
      guard let use else { return .none }
      return schema.value(at: record, use, in: &values)
    }
  }

  @inlinable package static func optional<Value>(
    _ name: String, _ schema: Schema<Value>, _ path: Path<Value?>
  ) -> Self {
    Self(name, .optional(.record(schema.type)), path) { record, use, values in
      guard let use, let record = record.pointee else { return .none }
      return withUnsafePointer(to: record) { schema.value(at: $0, use, in: &values) }
    }
  }

  @inlinable package static func list<Value>(
    _ name: String, _ schema: Schema<Value>, _ path: Path<[Value]>
  ) -> Self {
    Self(name, .list(.record(schema.type)), path) { list, use, values in
      guard let use else { return .none }
      return schema.list(list.pointee, use, in: &values)
    }
  }
}

/// The same for records that are shared.
extension SchemaMember {
  @inlinable package static func record<Value>(
    _ name: String, _ schema: Schema<Value>, _ path: Path<Shared<Value>>
  ) -> Self {
    Self(name, .record(schema.type), path) { record, use, values in
      guard let use else { return .none }
      return schema.value(at: record.pointee.place, use, in: &values)
    }
  }

  @inlinable package static func optional<Value>(
    _ name: String, _ schema: Schema<Value>, _ path: Path<Shared<Value>?>
  ) -> Self {
    Self(name, .optional(.record(schema.type)), path) { record, use, values in
      guard let use, let record = record.pointee else { return .none }
      return schema.value(at: record.place, use, in: &values)
    }
  }

  @inlinable package static func list<Value>(
    _ name: String, _ schema: Schema<Value>, _ path: Path<[Shared<Value>]>
  ) -> Self {
    Self(name, .list(.record(schema.type)), path) { list, use, values in
      guard let use else { return .none }
      let records = list.pointee
      return values.list(count: records.count) { index, values in
        schema.value(at: records[index].place, use, in: &values)
      }
    }
  }
}
