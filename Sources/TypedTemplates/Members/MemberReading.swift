import DossierCore

/// How a member is read of its record.
@usableFromInline enum MemberReading: Sendable {
  case text(StoredMember<String>)
  case optionalText(StoredMember<String?>)
  case number(StoredMember<Int>)
  case boolean(StoredMember<Bool>)
  case url(StoredMember<SiteURL>)
  case optionalURL(StoredMember<SiteURL?>)
  case other(Other)

  /// - Parameter use: what is read of a record; nil for a member that is none.
  @usableFromInline typealias Other =
    @Sendable (RecordStart, _ use: RecordUse?, inout PageValues) -> TemplateValue

  /// - Parameter record: the start of a record of the type for which this was made.
  @inlinable @inline(__always)
  func value(
    of record: RecordStart, _ use: RecordUse?, in values: inout PageValues
  ) -> TemplateValue {
    switch self {
    case .text(let text): values.text(record[text].value)
    case .optionalText(let text): record[text].value.map { values.text($0) } ?? .none
    case .number(let number): .number(record[number].value)
    case .boolean(let boolean): .boolean(record[boolean].value)
    case .url(let url): values.url(record[url].value)
    case .optionalURL(let url): record[url].value.map { values.url($0) } ?? .none
    case .other(let read): read(record, use, &values)
    }
  }
}
