import ContextualEscaping

/// The members of one Swift type as templates see them: the type and the way to each value are
/// written once, together, so that they cannot drift apart.
@usableFromInline package struct Schema<Root>: Sendable {
  @usableFromInline package let type: RecordType
  // Apart from their names and types, which would be counted as owned at each reading.
  @usableFromInline let readings: [MemberReading]

  @inlinable package init(_ name: String, _ members: [SchemaMember<Root>]) {
    self.type = RecordType(name: name, members: members.map { .init(name: $0.name, type: $0.type) })
    readings = members.map(\.reading)
  }

  /// The record, with values in the slots that are used; it is read where it lies.
  @inlinable func value(
    at root: UnsafePointer<Root>, _ use: RecordUse, in values: inout PageValues
  ) -> TemplateValue {
    readings.value(of: root, use, in: &values)
  }

  /// The elements of a list, each as a record.
  @inlinable func list(
    _ roots: [Root], _ use: RecordUse, in values: inout PageValues
  ) -> TemplateValue {
    roots.withUnsafeBufferPointer { roots in
      guard let first = roots.baseAddress else { return values.list(count: 0) { _, _ in .none } }
      return values.list(count: roots.count) { value(at: first + $0, use, in: &$1) }
    }
  }
}

extension [MemberReading] {
  /// The record that begins at `root`, slot by slot.
  @inlinable func value(
    of root: UnsafeRawPointer, _ use: RecordUse, in values: inout PageValues
  ) -> TemplateValue {
    values.record(slots: count, of: use) { slot, use, values in
      self[slot].value(of: root, use, in: &values)
    }
  }
}

extension PageValues {
  /// The values of a page of which `use` is read.
  @inlinable package init<Root>(_ page: Root, _ schema: Schema<Root>, _ use: RecordUse) {
    self.init { values in
      withUnsafePointer(to: page) { schema.value(at: $0, use, in: &values) }
    }
  }
}
