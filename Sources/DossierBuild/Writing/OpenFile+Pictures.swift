import DossierAssets
import DossierCore
import Foundation

extension OpenFile {
  /// How many bytes of a picture are in memory at a time.
  private static let runLength = 1 << 18

  /// The picture that an open file holds, without its metadata; nil where the file is to be copied as it
  /// is: it is no picture whose metadata can be removed, or has none.
  func cleanedPicture(length: Int) throws(SystemError) -> CleanedPicture? {
    switch CleanedPicture.read(PictureFile(descriptor: descriptor, count: length)) {
    case .cleaned(let picture): return picture.isWholeFile ? nil : picture
    case .otherFormat, .malformed: return nil
    case .unreadable: throw SystemError("read", path, code: EIO)
    }
  }

  /// Reads a picture without its metadata from the file that it was read from.
  func forEachRun(
    of picture: CleanedPicture, _ action: (UnsafeBufferPointer<UInt8>) throws(SystemError) -> Void
  ) throws(SystemError) {
    for piece in picture.pieces {
      switch piece {
      case .made(let bytes): try Self.give(bytes, to: action)
      case .kept(let range):
        let file = PictureFile(descriptor: descriptor, count: range.upperBound)
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.runLength) {
          let run = start..<min(start + Self.runLength, range.upperBound)
          guard let bytes = file.read(run) else { throw SystemError("read", path, code: EIO) }
          try Self.give(bytes, to: action)
        }
      }
    }
  }

  private static func give(
    _ bytes: [UInt8], to action: (UnsafeBufferPointer<UInt8>) throws(SystemError) -> Void
  ) throws(SystemError) {
    var error: SystemError?
    bytes.withUnsafeBufferPointer { buffer in
      do throws(SystemError) { try action(buffer) } catch let failure { error = failure }
    }
    if let error { throw error }
  }
}
