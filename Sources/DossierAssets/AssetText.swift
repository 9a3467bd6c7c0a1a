import DossierCore

/// What an asset's content is as text, read to its end a window at a time.
enum AssetText: Equatable {
  case plain
  /// It holds a NUL character, which no text does.
  case binary
  /// Its first character after byte order marks and white space begins a tag, a comment or a
  /// declaration: a browser may take the file for mark-up, however far in that stands.
  case markup

  private static let windowLength = 1 << 18

  /// - Parameter isText: whether a NUL makes it binary; if not, only the beginning is read.
  static func read(_ location: String, isText: Bool) -> Result<AssetText, FileReading.Fault> {
    do throws(SystemError) {
      let file = try OpenFile(reading: location, followingLinks: true)
      let status = try file.status()
      guard status.kind == .file else { return .failure(.changed) }
      var beginning = TextBeginning()
      var window = [UInt8](repeating: 0, count: min(windowLength, status.size + 1))
      while true {
        let count = try file.fill(&window)
        if isText, beginning.holdsNUL(window[..<count]) { return .success(.binary) }
        beginning.read(window[..<count])
        if beginning.state == .markup { return .success(.markup) }
        let isDecided = beginning.state == .other && !isText
        if count < window.count || isDecided { break }
      }
      guard try file.status().isUnchanged(since: status) else { return .failure(.changed) }
      return .success(.plain)
    } catch {
      return .failure(.system(error))
    }
  }
}

/// The first characters of a text, as they come in.
struct TextBeginning {
  enum State { case white, opened, markup, other }

  private enum Encoding { case utf8, little, big }

  private(set) var state = State.white
  private var encoding: Encoding?
  /// Bytes of a character that the next window goes on with.
  private var rest: [UInt8] = []

  /// Whether a NUL character stands in a window; in UTF-16, two zero bytes of one unit.
  ///
  /// Windows are of an even length, but for the last.
  mutating func holdsNUL(_ window: ArraySlice<UInt8>) -> Bool {
    decideEncoding(window)
    guard encoding != .utf8 else { return window.contains(0) }
    return stride(from: window.startIndex, to: window.endIndex - 1, by: 2).contains {
      window[$0] == 0 && window[$0 + 1] == 0
    }
  }

  mutating func read(_ window: ArraySlice<UInt8>) {
    decideEncoding(window)
    guard state == .white || state == .opened else { return }
    let bytes = rest + window
    let read = encoding == .utf8 ? readUTF8(bytes) : readUTF16(bytes)
    rest = Array(bytes[read...])
  }

  private mutating func decideEncoding(_ window: ArraySlice<UInt8>) {
    guard encoding == nil, !window.isEmpty else { return }
    encoding =
      window.starts(with: [0xFF, 0xFE])
      ? .little : window.starts(with: [0xFE, 0xFF]) ? .big : .utf8
  }

  /// Reads whole characters; gives the offset of what is left over.
  private mutating func readUTF8(_ bytes: [UInt8]) -> Int {
    var offset = 0
    while offset < bytes.count, state == .white || state == .opened {
      let length =
        bytes[offset] < 0xC0 ? 1 : bytes[offset] < 0xE0 ? 2 : bytes[offset] < 0xF0 ? 3 : 4
      guard offset + length <= bytes.count else { break }
      let text = String(decoding: bytes[offset..<offset + length], as: UTF8.self)
      note(text.unicodeScalars.first ?? "\u{FFFD}")
      offset += length
    }
    return offset
  }

  private mutating func readUTF16(_ bytes: [UInt8]) -> Int {
    var offset = 0
    while offset + 1 < bytes.count, state == .white || state == .opened {
      let (first, second) = (UInt32(bytes[offset]), UInt32(bytes[offset + 1]))
      let unit = encoding == .little ? first | second << 8 : first << 8 | second
      // A half of a pair is a letter here: it begins no white space.
      note(Unicode.Scalar(unit) ?? "x")
      offset += 2
    }
    return offset
  }

  private mutating func note(_ scalar: Unicode.Scalar) {
    if state == .opened {
      let begins = scalar.properties.isAlphabetic || "!?/".unicodeScalars.contains(scalar)
      state = begins ? .markup : .other
    } else if scalar == "<" {
      state = .opened
    } else if !Self.isPassedOver(scalar) {
      state = .other
    }
  }

  /// White space, byte order marks and control characters.
  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar == "\u{FEFF}" || scalar == "\u{7F}"
      || scalar.properties.isWhitespace
  }
}
