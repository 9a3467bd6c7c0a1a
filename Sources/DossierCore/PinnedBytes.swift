/// Bytes that stay where they are for as long as this is held, so that pointers may lead to them.
package final class PinnedBytes {
  private let storage: UnsafeMutableBufferPointer<UInt8>

  package init(_ bytes: [UInt8]) {
    storage = .allocate(capacity: bytes.count)
    _ = storage.initialize(from: bytes)
  }

  deinit { storage.deallocate() }

  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(storage) }
}
