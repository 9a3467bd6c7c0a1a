import DossierCore

/// How a member is read from the memory of its record.
///
/// A stored property is read where it lies: to copy a record for each of its members would count
/// every string of it again.
@usableFromInline package enum MemberReading: Sendable {
  /// Each lies so many bytes after the start of its record.
  case text(at: Int)
  case optionalText(at: Int)
  case number(at: Int)
  case boolean(at: Int)
  case url(at: Int)
  case optionalURL(at: Int)
  case other(Other)

  /// - Parameter use: what is read of a record; nil for a member that is none.
  @usableFromInline package typealias Other =
    @Sendable (UnsafeRawPointer, _ use: RecordUse?, inout PageValues) -> TemplateValue

  /// - Parameter record: the start of a record of the type for which this was made.
  @inlinable @inline(__always)
  func value(
    of record: UnsafeRawPointer, _ use: RecordUse?, in values: inout PageValues
  ) -> TemplateValue {
    switch self {
    case .text(let offset): values.text(record.member(at: offset, String.self).pointee)
    case .optionalText(let offset):
      record.member(at: offset, String?.self).pointee.map { values.text($0) } ?? .none
    case .number(let offset): .number(record.member(at: offset, Int.self).pointee)
    case .boolean(let offset): .boolean(record.member(at: offset, Bool.self).pointee)
    case .url(let offset): values.url(record.member(at: offset, SiteURL.self).pointee)
    case .optionalURL(let offset):
      record.member(at: offset, SiteURL?.self).pointee.map { values.url($0) } ?? .none
    case .other(let read): read(record, use, &values)
    }
  }
}

extension UnsafeRawPointer {
  @inlinable @inline(__always)
  func member<Value>(at offset: Int, _ type: Value.Type) -> UnsafePointer<Value> {
    (self + offset).assumingMemoryBound(to: type)
  }
}
