/// Looks for withheld strings in one text after another; each thread has one of its own.
struct WithheldSearch {
  /// A string that was found, and where: a half-open range of the source's bytes.
  struct Find: Hashable {
    /// Its index among the patterns' strings.
    let string: Int
    let range: Range<Int>
  }

  /// Layers beyond which a text is not unwrapped; no program of the web reads as many.
  private static let mostLayers = 5

  let patterns: WithheldPatterns
  private var reader = LetterReader()

  init(_ patterns: WithheldPatterns) { self.patterns = patterns }

  /// The strings that stand in well-formed UTF-8, in order and each once.
  mutating func strings(in text: UnsafeBufferPointer<UInt8>, format: TextFormat) -> Set<Int> {
    var found: Set<Int> = []
    search(text, places: nil, format: format) { string, _ in found.insert(string) }
    return found
  }

  /// The strings that stand in a name: a path, an id.
  mutating func strings(inName name: String) -> Set<Int> {
    var found: Set<Int> = []
    var name = name
    name.withUTF8 { bytes in
      search(bytes, places: nil, format: .plain, isName: true) { string, _ in found.insert(string) }
    }
    return found
  }

  /// Every place in a text at which a string stands, in order.
  mutating func places(
    in text: UnsafeBufferPointer<UInt8>, format: TextFormat, isName: Bool = false
  ) -> [Find] {
    var found: Set<Find> = []
    let starts = (0..<Int32(clamping: text.count)).map(\.self)
    let ends = starts.map { $0 + 1 }
    starts.withUnsafeBufferPointer { starts in
      ends.withUnsafeBufferPointer { ends in
        search(text, places: (starts, ends), format: format, isName: isName) { string, range in
          found.insert(Find(string: string, range: range))
        }
      }
    }
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.string)
        < ($1.range.lowerBound, $1.range.upperBound, $1.string)
    }
  }

  // MARK: Layers

  private typealias Places = (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>)

  private mutating func search(
    _ text: UnsafeBufferPointer<UInt8>, places: Places?, format: TextFormat, isName: Bool = false,
    _ found: (Int, Range<Int>) -> Void
  ) {
    var layer = unwrapped(text, places, format: format, isName: isName, found)
    var depth = 1
    while layer.isLayered, depth < Self.mostLayers {
      let (inner, tracks) = (layer.text, places != nil)
      layer = inner.bytes.withUnsafeBufferPointer { bytes in
        inner.starts.withUnsafeBufferPointer { starts in
          inner.ends.withUnsafeBufferPointer { ends in
            unwrapped(bytes, tracks ? (starts, ends) : nil, format: .plain, isName: isName, found)
          }
        }
      }
      depth += 1
    }
  }

  /// Takes one layer off, in each way in which it may be read, and looks at what is beneath.
  private mutating func unwrapped(
    _ text: UnsafeBufferPointer<UInt8>, _ places: Places?, format: TextFormat, isName: Bool,
    _ found: (Int, Range<Int>) -> Void
  ) -> (text: PlacedBytes, isLayered: Bool) {
    var options = Undisguising.Options(format: format)
    let first = Undisguising(text, places: places, options: options)
    let (isLayered, metRaised) = (first.isLayered, first.metRaised)
    let metLetterEscape = first.metLetterEscape && format != .script && format != .calendar
    let result = first.result()
    look(at: result, tracks: places != nil, isName: isName, found)
    if metLetterEscape {
      options.readsLetterEscapes = true
      let other = Undisguising(text, places: places, options: options).result()
      look(at: other, tracks: places != nil, isName: isName, found)
    }
    if metRaised {
      options.skipsRaised = true
      let other = Undisguising(text, places: places, options: options).result()
      look(at: other, tracks: places != nil, isName: isName, found)
    }
    return (result, isLayered)
  }

  private mutating func look(
    at text: PlacedBytes, tracks: Bool, isName: Bool, _ found: (Int, Range<Int>) -> Void
  ) {
    text.bytes.withUnsafeBufferPointer { reader.scan($0, isInName: isName, tracks: tracks) }
    reader.read.withUnsafeBufferPointer { letters in
      patterns.search(letters) { string, range in
        guard tracks else { return found(string, range) }
        let start = Int(text.starts[Int(reader.starts[range.lowerBound])])
        let end = Int(text.ends[Int(reader.ends[range.upperBound - 1]) - 1])
        found(string, start..<max(start, end))
      }
    }
  }
}
