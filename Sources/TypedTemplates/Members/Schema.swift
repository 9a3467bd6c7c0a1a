import ContextualEscaping

/// What templates see as a record: a Swift type with the members that they can name.
@usableFromInline package protocol TemplateRecord: Sendable {
  static var schema: Schema<Self> { get }
}

/// The members of one Swift type as templates see them: what each means, its type and the way to its
/// value are written once, together, so that they cannot drift apart.
@usableFromInline package struct Schema<Root>: Sendable {
  @usableFromInline package let type: RecordType
  // Apart from their names and types, which would be counted as owned at each reading.
  @usableFromInline let readings: [MemberReading]

  @inlinable package init(_ name: String, _ members: [SchemaMember<Root>]) {
    self.type = RecordType(name: name, members: members.map(\.declaration))
    readings = members.map(\.reading)
  }

  /// The record, with values in the slots that are used; it is read where it lies.
  @inlinable func value(
    of root: StoredValue<Root>, _ use: RecordUse, in values: inout PageValues
  ) -> TemplateValue {
    readings.value(of: root.start, use, in: &values)
  }

  /// The elements of a list, each as a record.
  @inlinable func list(
    _ roots: [Root], _ use: RecordUse, in values: inout PageValues
  ) -> TemplateValue {
    StoredValue.readingEach(of: roots) { root in
      values.list(count: roots.count) { value(of: root($0), use, in: &$1) }
    } ?? values.list(count: 0) { _, _ in .none }
  }
}

extension [MemberReading] {
  /// The record that begins at `start`, slot by slot.
  @inlinable func value(
    of start: RecordStart, _ use: RecordUse, in values: inout PageValues
  ) -> TemplateValue {
    values.record(slots: count, of: use) { slot, use, values in
      self[slot].value(of: start, use, in: &values)
    }
  }
}

extension PageValues {
  /// The values of a page of which `use` is read.
  @inlinable package init<Root>(_ page: Root, _ schema: Schema<Root>, _ use: RecordUse) {
    self.init { values in
      StoredValue.reading(page) { schema.value(of: $0, use, in: &values) }
    }
  }
}
