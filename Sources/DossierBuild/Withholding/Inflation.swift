/// Unpacks what DEFLATE packed (RFC 1951), as zip and gzip have it, for its words alone.
struct Inflation {
  /// Codes of one alphabet, by length and in order (section 3.2.2).
  private struct Codes {
    private static let longest = 15
    /// How many codes there are of each length.
    private var counts = [Int](repeating: 0, count: longest + 1)
    private var symbols: [Int] = []

    init(lengths: ArraySlice<UInt8>) {
      for length in lengths { counts[Int(length)] += 1 }
      counts[0] = 0
      symbols = lengths.enumerated().filter { $0.element > 0 }
        .sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map(\.offset)
    }

    func symbol(_ bits: inout Bits) -> Int? {
      var (code, first, index) = (0, 0, 0)
      for length in 1...Self.longest {
        guard let bit = bits.take(1) else { return nil }
        code |= bit
        let count = counts[length]
        if code - count < first {
          let place = index + code - first
          return symbols.indices.contains(place) ? symbols[place] : nil
        }
        index += count
        first = (first + count) << 1
        code <<= 1
      }
      return nil
    }
  }

  /// Bits from the lowest of each byte on.
  private struct Bits {
    let bytes: UnsafeBufferPointer<UInt8>
    private var next = 0
    private var held = 0
    private var count = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func take(_ wanted: Int) -> Int? {
      while count < wanted {
        guard next < bytes.count else { return nil }
        held |= Int(bytes[next]) << count
        next += 1
        count += 8
      }
      let value = held & (1 << wanted - 1)
      held >>= wanted
      count -= wanted
      return value
    }

    /// Goes on at the next whole byte.
    mutating func align() { (held, count) = (0, 0) }

    mutating func takeBytes(_ wanted: Int) -> UnsafeBufferPointer<UInt8>? {
      guard next + wanted <= bytes.count else { return nil }
      defer { next += wanted }
      return UnsafeBufferPointer(rebasing: bytes[next..<next + wanted])
    }
  }

  private var bits: Bits
  private var output: [UInt8] = []
  private let limit: Int

  private init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
    bits = Bits(bytes)
    self.limit = limit
  }

  /// The unpacked bytes; nil where they are damaged, or more than `limit`.
  static func bytes(of packed: UnsafeBufferPointer<UInt8>, limit: Int) -> [UInt8]? {
    var inflation = Inflation(packed, limit: limit)
    while true {
      guard let isLast = inflation.bits.take(1), let kind = inflation.bits.take(2),
        inflation.block(kind)
      else { return nil }
      if isLast == 1 { return inflation.output }
    }
  }

  /// False where the block is damaged.
  private mutating func block(_ kind: Int) -> Bool {
    switch kind {
    case 0: return stored()
    case 1: return packed(Self.fixedLiterals, Self.fixedDistances)
    case 2:
      guard let (literals, distances) = ownCodes() else { return false }
      return packed(literals, distances)
    default: return false
    }
  }

  private mutating func stored() -> Bool {
    bits.align()
    guard let head = bits.takeBytes(4) else { return false }
    let count = Int(head[0]) | Int(head[1]) << 8
    guard count ^ 0xFFFF == Int(head[2]) | Int(head[3]) << 8, output.count + count <= limit,
      let bytes = bits.takeBytes(count)
    else { return false }
    output += bytes
    return true
  }

  private mutating func packed(_ literals: Codes, _ distances: Codes) -> Bool {
    while let symbol = literals.symbol(&bits) {
      guard output.count < limit else { return false }
      switch symbol {
      case ..<256: output.append(UInt8(symbol))
      case 256: return true
      default: guard repeats(symbol - 257, distances) else { return false }
      }
    }
    return false
  }

  private mutating func repeats(_ symbol: Int, _ distances: Codes) -> Bool {
    guard symbol < Self.lengths.count, let more = bits.take(Self.lengthBits[symbol]),
      let code = distances.symbol(&bits), code < Self.distances.count,
      let further = bits.take(Self.distanceBits[code])
    else { return false }
    let (length, distance) = (Self.lengths[symbol] + more, Self.distances[code] + further)
    guard distance <= output.count, output.count + length <= limit else { return false }
    for _ in 0..<length { output.append(output[output.count - distance]) }
    return true
  }

  /// The codes that a block brings with it (section 3.2.7).
  private mutating func ownCodes() -> (literals: Codes, distances: Codes)? {
    guard let literalCount = bits.take(5).map({ $0 + 257 }),
      let distanceCount = bits.take(5).map({ $0 + 1 }), let count = bits.take(4).map({ $0 + 4 })
    else { return nil }
    var own = [UInt8](repeating: 0, count: 19)
    for index in 0..<count {
      guard let length = bits.take(3) else { return nil }
      own[Self.lengthOrder[index]] = UInt8(length)
    }
    let codes = Codes(lengths: own[...])
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      guard let symbol = codes.symbol(&bits), let run = run(symbol, after: lengths.last) else {
        return nil
      }
      lengths += run
    }
    guard lengths.count == literalCount + distanceCount else { return nil }
    return (Codes(lengths: lengths[..<literalCount]), Codes(lengths: lengths[literalCount...]))
  }

  private mutating func run(_ symbol: Int, after last: UInt8?) -> [UInt8]? {
    switch symbol {
    case ..<16: return [UInt8(symbol)]
    case 16:
      guard let last, let more = bits.take(2) else { return nil }
      return Array(repeating: last, count: 3 + more)
    case 17: return bits.take(3).map { Array(repeating: 0, count: 3 + $0) }
    default: return bits.take(7).map { Array(repeating: 0, count: 11 + $0) }
    }
  }

  // MARK: Tables of the specification

  private static let fixedLiterals = Codes(
    lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }[...])
  private static let fixedDistances = Codes(lengths: [UInt8](repeating: 5, count: 30)[...])
  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]
  private static let lengthOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]
}
