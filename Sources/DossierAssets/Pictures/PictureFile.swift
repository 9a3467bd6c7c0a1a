import DossierCore

/// A picture in a file that somebody holds open.
package struct PictureFile: PictureSource {
  private let descriptor: Int32
  package let count: Int

  /// - Parameters:
  ///   - descriptor: of the open file; where it is read from does not move.
  ///   - count: the file's length in bytes.
  package init(descriptor: Int32, count: Int) {
    self.descriptor = descriptor
    self.count = count
  }

  package func read(_ range: Range<Int>) -> [UInt8]? { OpenFile.bytes(range, of: descriptor) }

  /// Does something with the picture in a file; nil where that cannot be read, or gives nothing.
  static func with<Result>(_ path: String, _ work: (PictureFile) -> Result?) -> Result? {
    do throws(SystemError) {
      let file = try OpenFile(reading: path, followingLinks: true)
      let status = try file.status()
      guard status.kind == .file else { return nil }
      let result = work(PictureFile(descriptor: file.descriptor, count: status.size))
      // The descriptor is open for as long as its owner is there.
      _ = consume file
      return result
    } catch {
      return nil
    }
  }
}
