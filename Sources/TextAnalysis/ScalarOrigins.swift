/// Of each scalar of a text that was made of another the offset there, ascending: kept as the places
/// at which it does not simply follow the one before, which are few.
package struct ScalarOrigins: Sendable {
  /// From an offset on, each scalar came from the one after that of the scalar before.
  private struct Stretch {
    let start: UInt32
    let origin: UInt32
  }

  private var stretches: [Stretch] = []
  /// What to add to an offset in the last stretch.
  private var shift = Int.min
  package private(set) var count = 0

  package init() {}

  package init(_ origins: some Sequence<Int>) {
    var count = 0
    for origin in origins {
      note(origin, at: count)
      count += 1
    }
    end(at: count)
  }

  /// Says where a scalar came from; those that follow came from what follows there until the next is
  /// noted.
  @inline(__always)
  mutating func note(_ origin: Int, at offset: Int) {
    guard origin - offset != shift else { return }
    shift = origin - offset
    stretches.append(
      Stretch(start: UInt32(truncatingIfNeeded: offset), origin: UInt32(truncatingIfNeeded: origin))
    )
  }

  /// Where the scalar before an offset that is not yet noted came from.
  func last(before offset: Int) -> Int { offset - 1 + shift }

  /// Forgets the scalars from an offset on.
  mutating func takeBack(to offset: Int) {
    while let last = stretches.last, last.start >= offset { stretches.removeLast() }
    shift = stretches.last.map { Int($0.origin) - Int($0.start) } ?? Int.min
  }

  /// - Parameter count: how many scalars there are.
  mutating func end(at count: Int) {
    self.count = count
    while let last = stretches.last, last.start >= count { stretches.removeLast() }
  }

  package subscript(offset: Int) -> Int {
    let stretch = stretches[stretches.bisection(where: { $0.start > offset }) - 1]
    return Int(stretch.origin) + offset - Int(stretch.start)
  }

  /// The first scalar that came from an offset or from one after it; the end where none did.
  package func first(atOrAfter origin: Int) -> Int {
    // The last stretch that begins before it may reach that far; else the next begins there.
    let next = stretches.bisection(where: { $0.origin >= origin })
    let end = next < stretches.count ? Int(stretches[next].start) : count
    guard next > 0 else { return end }
    let stretch = stretches[next - 1]
    return Swift.min(end, Int(stretch.start) + origin - Int(stretch.origin))
  }
}

extension ScalarOrigins: Sequence {
  package struct Iterator: IteratorProtocol {
    private let origins: ScalarOrigins
    private var offset = 0
    private var stretch = 0
    private var shift = 0
    private var end = 0

    init(_ origins: ScalarOrigins) { self.origins = origins }

    package mutating func next() -> Int? {
      if offset == end {
        guard offset < origins.count else { return nil }
        let stretches = origins.stretches
        shift = Int(stretches[stretch].origin) - offset
        stretch += 1
        end = stretch < stretches.count ? Int(stretches[stretch].start) : origins.count
      }
      offset += 1
      return offset - 1 + shift
    }
  }

  package func makeIterator() -> Iterator { Iterator(self) }
}
