import ContextualEscaping

/// Which slots of a record a page's template and its includes read, so that the others need no
/// value.
///
/// It is by type: where one place in a template reads a member of a note, every note of the page
/// has it.
@usableFromInline package final class RecordUse: Sendable {
  /// Of a slot.
  package enum Slot: Sendable {
    case unused
    case used
    /// A record, or a list of records or an absent one.
    case record(RecordUse)
  }

  package let slots: [Slot]

  /// Those that are read, in order, each with what is read of the record that it holds.
  @usableFromInline package let used: [(slot: Int, record: RecordUse?)]

  private init(slots: [Slot]) {
    self.slots = slots
    used = slots.enumerated().compactMap { slot, use in
      switch use {
      case .unused: nil
      case .used: (slot, nil)
      case .record(let record): (slot, record)
      }
    }
  }
}

extension RecordUse {
  /// What a page's program and its includes ask for.
  convenience init(of page: RecordType, _ uses: MemberUses) {
    var known: [ObjectIdentifier: RecordUse] = [:]
    self.init(of: page, uses.names, uses, &known)
  }

  /// What is asked of a type and of all that its members hold; each type once.
  private convenience init(
    of type: RecordType, _ used: Set<Int>, _ uses: MemberUses,
    _ known: inout [ObjectIdentifier: RecordUse]
  ) {
    self.init(
      slots: type.members.enumerated().map { slot, member in
        guard used.contains(slot) else { return .unused }
        guard let record = member.type.record else { return .used }
        if let known = known[ObjectIdentifier(record)] { return .record(known) }
        let use = RecordUse(of: record, uses.slots[record.name] ?? [], uses, &known)
        known[ObjectIdentifier(record)] = use
        return .record(use)
      })
  }
}

extension TemplateType {
  /// The record that it is, holds or lists.
  fileprivate var record: RecordType? {
    switch self {
    case .record(let record): record
    case .optional(let type), .list(let type): type.record
    case .text, .choice, .number, .boolean, .url, .html, .json: nil
    }
  }
}
