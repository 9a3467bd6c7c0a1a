import DossierCore

/// A numeric reference (`&#8;`, `&#x202E;`) to a character that may not stand in a text.
struct RefusedReference {
  let character: RefusedCharacter
  /// In the prepared text.
  let place: Range<Int>

  /// What the parser puts in its place: U+FFFD where it is no character's (CommonMark 0.31.2, 2.5).
  var parsed: Unicode.Scalar {
    switch character {
    case .null, .unassigned: "\u{FFFD}"
    // cmark-gfm writes these two as single bytes, which are no text.
    case .control("\u{FFFE}"), .control("\u{FFFF}"): "\u{FFFD}"
    case .control(let scalar), .override(let scalar), .privateUse(let scalar): scalar
    }
  }
}

extension PlaceholderSource {
  /// What is written like a reference to a refused character, in order; within code it is none.
  func refusedReferences() -> [RefusedReference] {
    withBytes { Self.refusedReferences(in: $0, scan) }
  }

  /// The same of any bytes, with places in them.
  static func refusedReferences(
    in bytes: UnsafeBufferPointer<UInt8>, _ scan: MarkdownScan
  ) -> [RefusedReference] {
    guard scan.present.contains(UInt8(ascii: "&")) else { return [] }
    var found: [RefusedReference] = []
    var offset = 0
    for mark in scan.marks.lazy.map({ Int($0) }) where mark >= offset && mark + 3 < bytes.count {
      if bytes[mark] == UInt8(ascii: "\\") {
        offset = mark + 2
      } else if let reference = reference(in: bytes, at: mark) {
        found.append(reference)
        offset = reference.place.upperBound
      }
    }
    return found
  }

  private static func reference(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> RefusedReference? {
    guard bytes[start] == UInt8(ascii: "&"), bytes[start + 1] == UInt8(ascii: "#") else {
      return nil
    }
    let isHexadecimal = bytes[start + 2] | 0x20 == UInt8(ascii: "x")
    let first = start + (isHexadecimal ? 3 : 2)
    let digits = bytes[min(first, bytes.count)...].prefix { byte in
      byte.isDigit || isHexadecimal && (0x61...0x66).contains(byte | 0x20)
    }
    // CommonMark has six or seven digits at most, and cmark-gfm reads up to eight of either kind.
    guard (1...8).contains(digits.count), digits.endIndex < bytes.count,
      bytes[digits.endIndex] == UInt8(ascii: ";"),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    let character =
      Unicode.Scalar(number).map { RefusedCharacter($0) } ?? RefusedCharacter.unassigned(number)
    return character.map { RefusedReference(character: $0, place: start..<digits.endIndex + 1) }
  }

  /// Whether an odd number of backticks stands before a place on its line.
  func isAfterBacktick(_ place: Int) -> Bool {
    var count = 0
    var index = place - 1
    while index >= max(0, place - 1_000), self[index] != UInt8(ascii: "\n") {
      if self[index] == UInt8(ascii: "`") { count += 1 }
      index -= 1
    }
    return count % 2 == 1
  }
}

extension DocumentFacts {
  /// Reports the references to refused characters that the parser took for such; what it took for code
  /// is told by what it made.
  mutating func refuse(_ references: [RefusedReference], in source: PlaceholderSource) {
    guard !references.isEmpty else { return }
    let parsed = parsedScalars(among: Set(references.map(\.parsed)), source)
    var refused: [RefusedReference] = []
    for (scalar, group) in Dictionary(grouping: references, by: \.parsed) {
      let count = max(0, parsed[scalar, default: 0])
      let ordered =
        count >= group.count
        ? group
        : group.filter { !source.isAfterBacktick($0.place.lowerBound) }
          + group.filter { source.isAfterBacktick($0.place.lowerBound) }
      refused += ordered.prefix(count)
    }
    diagnostics += refused.sorted { $0.place.lowerBound < $1.place.lowerBound }.map {
      $0.character.diagnostic(.reference, at: source.span($0.place))
    }
  }

  /// How often each of some scalars came of a reference.
  private func parsedScalars(
    among wanted: Set<Unicode.Scalar>, _ source: PlaceholderSource
  ) -> [Unicode.Scalar: Int] {
    var counts: [Unicode.Scalar: Int] = [:]
    func count(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard bytes.contains(where: { $0 >= 0x7F || $0 < 0x20 }) else { return }
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars
      where wanted.contains(scalar) { counts[scalar, default: 0] += 1 }
    }
    for step in steps { count(step.text) }
    for destination in destinations {
      count(destination.url)
      count(destination.title)
    }
    for info in infos { count(info) }
    guard !counts.isEmpty else { return counts }
    // Those that the source holds itself: U+FFFD, and marks for what is withheld.
    for scalar in source.file.text(source.range).unicodeScalars where counts[scalar] != nil {
      counts[scalar, default: 1] -= 1
    }
    return counts
  }
}

extension PlaceholderSource {
  /// Whether a control of direction, or a reference to some character, stands anywhere in the text as it
  /// is written, what stands between the brackets of links too: in code it comes back as it is.
  var holdsDirectionControl: Bool {
    file.bytes[range].withUnsafeBufferPointer { bytes in
      var offset = 0
      while let found = bytes.firstIndex(of: 0xE2, from: offset), found + 2 < bytes.count {
        offset = found + 1
        let (second, third) = (bytes[offset], bytes[offset + 1])
        if second == 0x80, (0xAA...0xAE).contains(third) { return true }
        if second == 0x81, (0xA6...0xA9).contains(third) { return true }
      }
      return bytes.firstIndex(of: UInt8(ascii: "&"), from: 0) != nil
    }
  }
}
