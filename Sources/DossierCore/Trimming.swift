/// A text without the white space around it.
package func trimmed(_ text: String) -> String {
  if let first = text.utf8.first, let last = text.utf8.last, isVisible(first), isVisible(last) {
    return text
  }
  let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
  var scalars = text.unicodeScalars[...]
  while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
  while let last = scalars.last, isSpace(last) { scalars.removeLast() }
  return String(scalars)
}

/// Whether a byte is an ASCII character that is seen; most texts begin and end with one.
private func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
