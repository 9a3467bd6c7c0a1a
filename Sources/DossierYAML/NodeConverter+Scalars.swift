import DossierCore
import Yams

/// The text of scalars and where it ends.
extension NodeConverter {
  mutating func converted(_ scalar: Node.Scalar, start: Int) -> YAMLScalar {
    let text = InertSource.restored(scalar.string)
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      let written = asWritten(text, from: start + 1)
      let end = extent.endOfQuoted(from: start, quote: file.bytes[start])
      return YAMLScalar(text: written, style: .quoted, span: file.span(start..<end))
    case .literal, .folded:
      let content = extent.startOfBlock(from: start)
      let end = max(start, extent.endOfUnquoted(from: content, text: text))
      return YAMLScalar(text: text, style: .block, span: file.span(start..<end))
    case .plain, .any:
      if !text.isEmpty, InertSource.inert.contains(file.bytes[start]) {
        refuse(file.bytes[start], at: start)
      }
      let written = asWritten(text, from: start)
      let end = extent.endOfUnquoted(from: start, text: written)
      return YAMLScalar(text: written, style: .plain, span: file.span(start..<end))
    }
  }

  /// The text with the first character that it has in the file, where the key was renamed.
  func asWritten(_ text: String, from start: Int) -> String {
    guard InertSource.isRenamed(text) else { return text }
    let end = file.bytes[start...].dropFirst().firstIndex { $0 & 0xC0 != 0x80 }
    return file.text(start..<(end ?? file.bytes.count)) + String(text.unicodeScalars.dropFirst())
  }

  mutating func refuse(_ sign: UInt8, at offset: Int) {
    diagnostics.append(YAMLProblem.refusal(of: sign, at: file.span(offset..<offset + 1)))
  }
}
