import ContextualEscaping
import DossierCore

// The one place in which records are read where they lie: to copy a record for each of its members
// would count every string of it again. Nothing outside this file sees an address.

/// A value where it lies in memory, there for as long as the call to which it is handed.
@usableFromInline package struct StoredValue<Value> {
  @usableFromInline let address: UnsafePointer<Value>

  @inlinable init(_ address: UnsafePointer<Value>) {
    self.address = address
  }

  /// In place: a getter would copy the whole value for a part of it.
  @usableFromInline var value: Value {
    @inlinable @inline(__always) _read { yield address.pointee }
  }

  @inlinable @inline(__always) var start: RecordStart { RecordStart(UnsafeRawPointer(address)) }

  /// Reads a value for the length of a call.
  @inlinable static func reading<Result>(
    _ value: Value, _ read: (StoredValue) -> Result
  ) -> Result {
    withUnsafePointer(to: value) { read(StoredValue($0)) }
  }

  /// Reads the elements of a list that is not empty, each where it lies.
  @inlinable static func readingEach<Result>(
    of list: [Value], _ read: (_ element: (Int) -> StoredValue) -> Result
  ) -> Result? {
    list.withUnsafeBufferPointer { elements in
      elements.baseAddress.map { first in read { StoredValue(first + $0) } }
    }
  }
}

/// The start of a record, of the type of which the members that are read of it are.
@usableFromInline struct RecordStart {
  @usableFromInline let address: UnsafeRawPointer

  @inlinable init(_ address: UnsafeRawPointer) {
    self.address = address
  }

  @inlinable @inline(__always)
  func record<Root>(_ type: Root.Type) -> StoredValue<Root> {
    StoredValue(address.assumingMemoryBound(to: type))
  }

  @inlinable @inline(__always)
  subscript<Value>(member: StoredMember<Value>) -> StoredValue<Value> {
    StoredValue((address + member.offset).assumingMemoryBound(to: Value.self))
  }
}

/// A stored property, by how many bytes after the start of its record it lies.
@usableFromInline struct StoredMember<Value>: Sendable {
  @usableFromInline let offset: Int

  /// Nil where the path leads to no stored property.
  @inlinable init?<Root>(_ path: KeyPath<Root, Value>) {
    guard let offset = MemoryLayout<Root>.offset(of: path) else { return nil }
    self.offset = offset
  }
}

/// A value that many hold: what would count each of its members is counted once.
///
/// Its members are asked for as if they were its own.
@dynamicMemberLookup
@usableFromInline package final class Shared<Value: Sendable>: @unchecked Sendable {
  /// Where the value lies as long as this lives; nothing writes there.
  @usableFromInline let place: UnsafePointer<Value>

  @inlinable package init(_ value: Value) {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    memory.initialize(to: value)
    place = UnsafePointer(memory)
  }

  @inlinable deinit {
    let memory = UnsafeMutablePointer(mutating: place)
    memory.deinitialize(count: 1)
    memory.deallocate()
  }

  @inlinable @inline(__always) var stored: StoredValue<Value> { StoredValue(place) }

  // In place: a getter would copy the whole value for one of its members.
  package var value: Value {
    @inlinable @inline(__always) _read { yield place.pointee }
  }

  package subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member {
    @inlinable @inline(__always) get { place.pointee[keyPath: path] }
  }
}
