/// How large a picture is in pixels, as it is shown.
package struct PixelSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  /// No picture that a browser shows is wider or higher.
  private static let most = 1_000_000

  /// Nil for a size that no picture has.
  package init?(width: Int, height: Int) {
    guard (1...Self.most).contains(width), (1...Self.most).contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  /// The same picture lying on its side.
  package var turned: PixelSize { PixelSize(width: height, height: width) ?? self }
}

extension OutputBuffer {
  /// Appends the attributes by which a browser keeps the room of a picture that is yet to come.
  package mutating func append(attributesOf size: PixelSize) {
    append(" width=\"")
    append(size.width)
    append("\" height=\"")
    append(size.height)
    append("\"")
  }
}
