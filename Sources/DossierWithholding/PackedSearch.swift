/// Goes through what is packed into a file or stands in it in base64, and through what is packed into
/// that, to a bounded depth.
struct PackedSearch {
  /// How often a text may be packed: a document of Office in a zip file in a mail is three times.
  private static let deepest = 4
  /// How much is unpacked of one file in all, in bytes.
  private static let largest = 256 << 20

  private(set) var found: Set<Int> = []
  /// Whether all could be read.
  private(set) var isWhole = true
  /// Whether the archive itself could be unpacked.
  private(set) var isUnpacked = true

  private struct Layer {
    let bytes: [UInt8]
    let name: String
    let depth: Int
  }

  private var waiting: [Layer] = []
  private var room = largest

  /// - Parameters:
  ///   - encoded: what stands in the file in base64 and the like.
  ///   - archive: the file itself, where it is an archive.
  init(
    encoded: [[UInt8]], archive: UnsafeBufferPointer<UInt8>?, _ search: inout WithheldSearch
  ) {
    add(encoded.map { Layer(bytes: $0, name: "", depth: 1) })
    if let archive { unpack(archive, depth: 0) }
    while let layer = waiting.popLast() { look(at: layer, &search) }
  }

  private mutating func look(at layer: Layer, _ search: inout WithheldSearch) {
    found.formUnion(search.strings(inName: layer.name))
    layer.bytes.withUnsafeBufferPointer { bytes in
      var file = PublishedFile(path: layer.name)
      file.add(bytes, &search)
      file.finish(&search)
      found.formUnion(file.found)
      if file.hasMoreEncoded { isWhole = false }
      add(file.encoded.map { Layer(bytes: $0, name: "", depth: layer.depth + 1) })
      switch file.wrapping {
      case .archive: unpack(bytes, depth: layer.depth)
      case .pdf:
        // A program reads those, which is given files alone.
        isWhole = false
        found.formUnion(PDFStrings(in: bytes).found(&search))
      case nil: break
      }
    }
  }

  private mutating func unpack(_ archive: UnsafeBufferPointer<UInt8>, depth: Int) {
    guard depth < Self.deepest, let items = PackedFiles.unpacked(archive, room: room) else {
      isWhole = false
      if depth == 0 { isUnpacked = false }
      return
    }
    add(items.map { Layer(bytes: $0.bytes, name: $0.name, depth: depth + 1) })
  }

  private mutating func add(_ layers: [Layer]) {
    for layer in layers {
      guard layer.depth <= Self.deepest, layer.bytes.count <= room else {
        isWhole = false
        continue
      }
      room -= layer.bytes.count
      waiting.append(layer)
    }
  }
}

extension PDFStrings {
  func found(_ search: inout WithheldSearch) -> Set<Int> {
    text.withUnsafeBufferPointer { search.strings(in: $0, format: .plain) }
  }
}
