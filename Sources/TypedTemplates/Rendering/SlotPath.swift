/// The way to a value: a local of the frame, then up to four slots of records; plain bits, so that
/// following it touches no memory but the values themselves.
struct SlotPath: Sendable, Equatable {
  private(set) var slots: (UInt16, UInt16, UInt16, UInt16) = (0, 0, 0, 0)
  let local: Int32
  private(set) var depth: UInt8 = 0

  init(local: Int) { self.local = Int32(local) }

  /// The path to a slot of the record that this path leads to; nil where it grows too long.
  func appending(_ slot: Int) -> SlotPath? {
    guard depth < 4, let slot = UInt16(exactly: slot) else { return nil }
    var path = self
    path.depth += 1
    switch depth {
    case 0: path.slots.0 = slot
    case 1: path.slots.1 = slot
    case 2: path.slots.2 = slot
    default: path.slots.3 = slot
    }
    return path
  }

  @inline(__always)
  func slot(at level: UInt8) -> Int {
    switch level {
    case 0: Int(slots.0)
    case 1: Int(slots.1)
    case 2: Int(slots.2)
    default: Int(slots.3)
    }
  }

  static func == (left: SlotPath, right: SlotPath) -> Bool {
    left.local == right.local && left.depth == right.depth && left.slots == right.slots
  }
}
