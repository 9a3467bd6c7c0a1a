/// One file of the site as it is gone through for withheld strings, a window at a time, so that one
/// of any length takes no more memory.
struct PublishedFile {
  private let format: TextFormat
  /// In bytes: a window, and how much of it the next one begins with.
  private let windowLength: Int
  private let overlap: Int
  private var kind: FileText.Kind?
  private(set) var wrapping: FileText.Wrapping?
  private var window: [UInt8] = []
  private(set) var found: Set<Int> = []
  /// What stands in it in base64 and the like, as far as there is room.
  private(set) var encoded: [[UInt8]] = []
  /// Whether some of that was left out.
  private(set) var hasMoreEncoded = false
  private var isCut = false
  private var room = 64 << 20

  init(path: String, windowLength: Int = 8 << 20, overlap: Int = 256 << 10) {
    format = TextFormat(path: path)
    (self.windowLength, self.overlap) = (windowLength, overlap)
  }

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ search: inout WithheldSearch) {
    window += bytes
    if window.count >= windowLength {
      look(&search)
      window.removeFirst(window.count - overlap)
    }
  }

  mutating func finish(_ search: inout WithheldSearch) { look(&search) }

  private mutating func look(_ search: inout WithheldSearch) {
    let (format, goesOn) = (format, isCut)
    var (kind, wrapping) = (kind, wrapping)
    let (strings, parts, isCut) = window.withUnsafeBufferPointer { window in
      if kind == nil { wrapping = FileText.wrapping(window) }
      let known = kind ?? FileText.kind(window)
      kind = known
      return FileText.text(of: window, as: known).withUnsafeBufferPointer { text in
        let encoded = EncodedParts(in: text, goesOn: goesOn)
        return (search.strings(in: text, format: format), encoded.parts, encoded.isCut)
      }
    }
    (self.kind, self.wrapping, self.isCut) = (kind, wrapping, isCut)
    add(parts)
    found.formUnion(strings)
  }

  private mutating func add(_ parts: [[UInt8]]) {
    for part in parts {
      if part.count > room {
        hasMoreEncoded = true
      } else {
        room -= part.count
        encoded.append(part)
      }
    }
  }
}
