/// A text whose embeddings and isolates end where it ends, so that they reach no other.
///
/// What closes nothing is left out, and so are overrides with what closes them: no text is shown in
/// another order than it is read in.
package struct BalancedText {
  package enum Piece: Equatable {
    case scalar(Unicode.Scalar)
    case begin(DirectionControl.Isolate)
    case end
  }

  package private(set) var pieces: [Piece] = []
  private var open: [Open] = []
  private var openIsolates = 0

  private enum Open {
    case embedding(isKept: Bool)
    case isolate(isKept: Bool)
  }

  /// Browsers bound how deep elements lie in one another.
  private static let deepest = 16

  package init(_ text: some Sequence<Unicode.Scalar>) {
    for scalar in text {
      switch DirectionControl(scalar) {
      case nil: pieces.append(.scalar(scalar))
      case .embedding: begin(embedding: scalar)
      case .override: open.append(.embedding(isKept: false))
      case .isolate(let isolate): begin(isolate)
      case .endOfEmbedding: if case .embedding = open.last { close() }
      case .endOfIsolate: endIsolate()
      }
    }
    while !open.isEmpty { close() }
  }

  private mutating func begin(embedding scalar: Unicode.Scalar) {
    let isKept = open.count < Self.deepest
    open.append(.embedding(isKept: isKept))
    if isKept { pieces.append(.scalar(scalar)) }
  }

  private mutating func begin(_ isolate: DirectionControl.Isolate) {
    let isKept = open.count < Self.deepest
    open.append(.isolate(isKept: isKept))
    openIsolates += 1
    if isKept { pieces.append(.begin(isolate)) }
  }

  /// An isolate ends the embeddings within it.
  private mutating func endIsolate() {
    guard openIsolates > 0 else { return }
    while case .embedding = open.last { close() }
    close()
  }

  private mutating func close() {
    switch open.popLast() {
    case .embedding(let isKept): if isKept { pieces.append(.scalar("\u{202C}")) }
    case .isolate(let isKept):
      openIsolates -= 1
      if isKept { pieces.append(.end) }
    case nil: break
    }
  }

  /// Whether something outside its isolates would turn what stands beside it.
  package func turns(_ base: TextDirection) -> Bool {
    var depth = 0
    for piece in pieces {
      switch piece {
      case .begin: depth += 1
      case .end: depth -= 1
      case .scalar(let scalar):
        if depth == 0, scalar.turns(base) || DirectionControl(scalar) != nil { return true }
      }
    }
    return false
  }
}

extension BalancedText {
  /// Whether a text may need any of this: by its bytes, since nearly none does.
  package static func isNeeded(
    for bytes: UnsafeBufferPointer<UInt8>, in base: TextDirection
  ) -> Bool {
    base == .rightToLeft && bytes.contains(where: \.isASCIILetter) || mayTurn(bytes, base)
  }

  /// Whether a text would turn what stands beside it on a line that runs one way.
  package static func isTurning(
    _ bytes: UnsafeBufferPointer<UInt8>, in base: TextDirection
  ) -> Bool {
    isNeeded(for: bytes, in: base)
      && BalancedText(String(decoding: bytes, as: UTF8.self).unicodeScalars).turns(base)
  }

  private static func mayTurn(_ bytes: UnsafeBufferPointer<UInt8>, _ base: TextDirection) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
        continue
      }
      let byte = bytes[index]
      if byte >= 0x80, base == .rightToLeft || begins(byte, bytes, at: index) { return true }
      index += 1
    }
    return false
  }

  /// Whether a control of direction, or a character from right to left, may begin here.
  private static func begins(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    return switch byte {
    case 0xD6...0xDF: true
    case 0xE0: second <= 0xA3
    // U+200F, U+202A to 202E, U+2066 to 2069; not the quotation marks and dashes between them.
    case 0xE2:
      second == 0x80 && (third == 0x8F || (0xAA...0xAE).contains(third))
        || second == 0x81 && (0xA6...0xA9).contains(third)
    case 0xEF: (0xAC...0xBB).contains(second)
    case 0xF0: (second == 0x90 || second == 0x9E) && third >= 0xA0
    default: false
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension String {
  /// The text as it may stand beside others on a line that runs one way: closed in itself and, where it
  /// would turn them, between U+2068 and U+2069.
  package func isolated(in base: TextDirection) -> String {
    var text = self
    return text.withUTF8 { bytes in
      guard BalancedText.isNeeded(for: bytes, in: base) else { return nil }
      return BalancedText(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        .text(isolatedIn: base)
    } ?? self
  }

  /// The text with what it opens closed, and without overrides.
  package var balanced: String {
    var text = self
    return text.withUTF8 { bytes in
      guard BalancedText.isNeeded(for: bytes, in: .leftToRight) else { return nil }
      return BalancedText(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        .text(isolatedIn: nil)
    } ?? self
  }
}

extension BalancedText {
  /// The text with characters for its isolates.
  fileprivate func text(isolatedIn base: TextDirection?) -> String {
    var scalars = String.UnicodeScalarView()
    let isApart = base.map(turns) ?? false
    if isApart { scalars.append("\u{2068}") }
    for piece in pieces {
      switch piece {
      case .scalar(let scalar): scalars.append(scalar)
      case .begin(.leftToRight): scalars.append("\u{2066}")
      case .begin(.rightToLeft): scalars.append("\u{2067}")
      case .begin(.firstStrong): scalars.append("\u{2068}")
      case .end: scalars.append("\u{2069}")
      }
    }
    if isApart { scalars.append("\u{2069}") }
    return String(scalars)
  }
}
