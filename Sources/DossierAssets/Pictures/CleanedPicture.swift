/// A picture's file without its metadata: runs of the file's own bytes, and bytes made anew.
package struct CleanedPicture: Equatable, Sendable {
  package enum Piece: Equatable, Sendable {
    /// A range of the file.
    case kept(Range<Int>)
    case made([UInt8])

    var count: Int {
      switch self {
      case .kept(let range): range.count
      case .made(let bytes): bytes.count
      }
    }
  }

  package private(set) var pieces: [Piece] = []
  private let length: Int

  /// How a picture's file can be read.
  package enum Reading: Equatable, Sendable {
    case cleaned(CleanedPicture)
    /// It begins as none of the formats does.
    case otherFormat
    /// It begins as a format does, and is not built so.
    case malformed(PictureFormat)
    case unreadable
  }

  /// Whether nothing is removed, so that the file can be copied as it is.
  package var isWholeFile: Bool { pieces == [.kept(0..<length)] }

  /// Reads a file, of which no more than a window and a block of metadata is in memory at a time.
  package static func read(_ source: some PictureSource) -> Reading {
    var bytes = PictureBytes(source)
    let head = bytes.bytes(0..<min(PictureFormat.headLength, source.count))
    guard let head else { return .unreadable }
    guard let format = PictureFormat(head: head) else { return .otherFormat }
    guard let parts = format.parts(of: &bytes) else {
      return bytes.isUnreadable ? .unreadable : .malformed(format)
    }
    var cleaned = CleanedPicture(length: source.count)
    cleaned.assemble(parts, format, &bytes)
    return bytes.isUnreadable ? .unreadable : .cleaned(cleaned)
  }

  private init(length: Int) { self.length = length }

  /// Metadata that stay stand where the first of all metadata stood.
  private mutating func assemble<Source>(
    _ parts: PictureParts, _ format: PictureFormat, _ bytes: inout PictureBytes<Source>
  ) {
    let metadata = KeptMetadata(parts, of: &bytes)
    let first = parts.list.firstIndex { [.exif, .xmp, .extendedXMP, .resources].contains($0.kind) }
    for (index, part) in parts.list.enumerated() {
      if index == first { put(format.wrapped(metadata), at: part.range.lowerBound, in: &bytes) }
      switch part.kind {
      case .picture: add(.kept(part.range))
      case .jfif:
        let head = bytes.bytes(part.content).flatMap(JPEG.head) ?? []
        put(head, at: part.range.lowerBound, in: &bytes)
      case .extendedHead:
        let head = bytes.bytes(part.content.prefix(32)).flatMap { WebP.extendedHead($0, metadata) }
        put(head ?? [], at: part.range.lowerBound, in: &bytes)
      case .exif, .xmp, .extendedXMP, .resources, .compressed, .removed, .behind: break
      }
    }
    guard format == .webP else { return }
    // The head holds the length of all that follows.
    let others = pieces
    pieces = []
    put(WebP.head(before: others.reduce(0) { $0 + $1.count }) ?? [], at: 0, in: &bytes)
    for piece in others { add(piece) }
  }

  /// Adds made bytes, or those of the file that stand at an offset where they are the same.
  private mutating func put<Source>(
    _ made: [UInt8], at offset: Int, in bytes: inout PictureBytes<Source>
  ) {
    let range = offset..<(offset + made.count)
    add(bytes.bytes(range) == made ? .kept(range) : .made(made))
  }

  private mutating func add(_ piece: Piece) {
    guard piece.count > 0 else { return }
    if case .kept(let range) = piece, case .kept(let last)? = pieces.last,
      last.upperBound == range.lowerBound
    {
      pieces[pieces.count - 1] = .kept(last.lowerBound..<range.upperBound)
    } else {
      pieces.append(piece)
    }
  }
}
