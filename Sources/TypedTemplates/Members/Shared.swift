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

  // In place: a getter would copy the whole value for one of its members.
  package var value: Value {
    @inlinable @inline(__always) _read { yield place.pointee }
  }

  package subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member {
    @inlinable @inline(__always) get { place.pointee[keyPath: path] }
  }
}
