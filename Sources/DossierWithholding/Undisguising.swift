/// A text and, where they are asked for, the places in the source from which its bytes came.
struct PlacedBytes {
  var bytes: [UInt8] = []
  /// Of each byte, the half-open range of the source that it stands for; empty unless asked for.
  var starts: [Int32] = []
  var ends: [Int32] = []
}

/// Takes one layer of disguises off a text: mark-up, character references, percent signs, escapes.
///
/// A tag leaves a mark that both parts and joins words; what stands in it is set aside, and comes
/// after the text. A text may be wrapped several times over, such as HTML in a feed, so that this is
/// done again until nothing comes off any more.
struct Undisguising {
  struct Options {
    var format = TextFormat.plain
    /// Whether `\n` and the like are ends of lines outside scripts too.
    var readsLetterEscapes = false
    /// Whether what is raised, such as the number of a note, is passed over.
    var skipsRaised = false
  }

  let text: UnsafeBufferPointer<UInt8>
  let places: (starts: UnsafeBufferPointer<Int32>, ends: UnsafeBufferPointer<Int32>)?
  let options: Options

  var main = PlacedBytes()
  var aside = PlacedBytes()
  var isAside = false
  // What the rest of the text holds none of, so that nothing is looked for twice.
  var lacksTagEnd = false
  var lacksRaisedEnd = false

  /// Whether the result may be wrapped once more.
  var isLayered = false
  var metRaised = false
  var metLetterEscape = false

  init(
    _ text: UnsafeBufferPointer<UInt8>,
    places: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>)?, options: Options
  ) {
    self.text = text
    self.places = places.map { (starts: $0.0, ends: $0.1) }
    self.options = options
    main.bytes.reserveCapacity(text.count + 1)
    read(0..<text.count, findsTags: true)
  }

  /// The text without its mark-up, then what stood in it.
  consuming func result() -> PlacedBytes {
    guard !aside.bytes.isEmpty else { return main }
    main.bytes.append(LetterReader.Mark.space)
    main.bytes += aside.bytes
    if places != nil {
      main.starts.append(0)
      main.ends.append(0)
      main.starts += aside.starts
      main.ends += aside.ends
    }
    return main
  }

  // MARK: What comes out

  mutating func emit(_ byte: UInt8, for range: Range<Int>) {
    if isAside { emit(byte, for: range, into: &aside) } else { emit(byte, for: range, into: &main) }
  }

  func emit(_ byte: UInt8, for range: Range<Int>, into out: inout PlacedBytes) {
    out.bytes.append(byte)
    guard let places else { return }
    out.starts.append(range.isEmpty ? 0 : places.starts[range.lowerBound])
    out.ends.append(range.isEmpty ? 0 : places.ends[range.upperBound - 1])
  }

  mutating func emit(_ scalar: Unicode.Scalar, for range: Range<Int>) {
    if Self.isSpecial(UInt8(truncatingIfNeeded: scalar.value)), scalar.isASCII { isLayered = true }
    for byte in UTF8.encode(scalar) ?? .init() { emit(byte, for: range) }
  }

  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let run = UnsafeBufferPointer(rebasing: text[range])
    if isAside { aside.bytes += run } else { main.bytes += run }
    guard let places else { return }
    if isAside {
      aside.starts += places.starts[range]
      aside.ends += places.ends[range]
    } else {
      main.starts += places.starts[range]
      main.ends += places.ends[range]
    }
  }

  // MARK: What is read

  static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "\\"): true
    default: false
    }
  }

  func mayBeSpecial(_ byte: UInt8) -> Bool {
    if Self.isSpecial(byte) || byte == UInt8(ascii: "]") { return true }
    return switch options.format {
    case .plain, .script: false
    case .calendar: byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
    case .bibliography: byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
    case .markdown: byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~")
    }
  }

  mutating func read(_ range: Range<Int>, findsTags: Bool) {
    var index = range.lowerBound
    var plain = index
    while index < range.upperBound {
      guard mayBeSpecial(text[index]) else {
        index += 1
        continue
      }
      copy(plain..<index)
      index = special(at: index, in: range, findsTags: findsTags)
      plain = index
    }
    copy(plain..<range.upperBound)
  }

  /// Reads what begins with a special byte, and answers where it ends.
  mutating func special(at index: Int, in range: Range<Int>, findsTags: Bool) -> Int {
    let end: Int?
    switch text[index] {
    case UInt8(ascii: "<"):
      end = findsTags ? tag(at: index, in: range) : nil
      if end == nil, isAside { isLayered = true }
    case UInt8(ascii: "&"): end = reference(at: index, in: range)
    case UInt8(ascii: "%"): end = percent(at: index, in: range)
    case UInt8(ascii: "\\"): end = escape(at: index, in: range)
    case UInt8(ascii: "]"): end = sectionEnd(at: index, in: range)
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "*"), UInt8(ascii: "~"):
      emit(LetterReader.Mark.joint, for: index..<index + 1)
      end = index + 1
    default: end = fold(at: index, in: range)
    }
    if let end { return end }
    copy(index..<index + 1)
    return index + 1
  }

  func byte(_ index: Int, in range: Range<Int>) -> UInt8 {
    index < range.upperBound ? text[index] : 0
  }
}

extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
