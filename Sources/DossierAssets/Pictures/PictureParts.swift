/// A run of a picture's file, by what it is.
struct PicturePart {
  enum Kind {
    /// What the picture is shown by, or what stays as it is: profiles of colour, C2PA.
    case picture
    /// The head of JFIF, which may hold a small picture beside its numbers.
    case jfif
    /// The head of an extended WebP, whose flags say what follows.
    case extendedHead
    case exif, xmp
    /// A piece of an XMP packet too long for one segment (XMP specification, part 3, 1.1.3.1).
    case extendedXMP
    /// Photoshop's image resources, among which is IPTC.
    case resources
    /// Metadata that are compressed, and so removed unread.
    case compressed
    case removed
    /// What follows the picture's end: further pictures, films.
    case behind
  }

  let kind: Kind
  /// All of it, from the first byte of its head.
  let range: Range<Int>
  /// What it holds, without the head that says so.
  let content: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>, content: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.content = content ?? range
  }
}

/// The parts of a picture's file in their order, a run of equal ones as one.
struct PictureParts {
  /// More are in no picture.
  static let most = 100_000

  private(set) var list: [PicturePart] = []

  /// False where there are too many.
  mutating func add(_ part: PicturePart) -> Bool {
    guard !part.range.isEmpty else { return true }
    if let last = list.last, last.kind == part.kind, last.range.upperBound == part.range.lowerBound,
      part.kind == .picture || part.kind == .removed
    {
      list[list.count - 1] = PicturePart(part.kind, last.range.lowerBound..<part.range.upperBound)
      return true
    }
    list.append(part)
    return list.count <= Self.most
  }
}
