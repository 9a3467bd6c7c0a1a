import DossierCore
import TextAnalysis
import Yams

/// The text of scalars and where it ends.
extension NodeConverter {
  mutating func converted(_ scalar: Node.Scalar, start: Int) -> YAMLScalar {
    let text = InertSource.restored(scalar.string)
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      let written = asWritten(text, from: start + 1)
      let end = extent.endOfQuoted(from: start, quote: file.bytes[start])
      refuseControls(in: written, at: file.span(start..<end))
      if scalar.style == .doubleQuoted { refuseEscapes(in: start..<end) }
      refuseEscapedMarks(in: written, at: file.span(start..<end))
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
      let cut = noteCut(written, start, end)
      if written.holdsWithheldMark { refuseUnquotedMark(at: file.span(start..<end)) }
      return YAMLScalar(text: written, style: .plain, span: file.span(start..<end), cut: cut)
    }
  }

  /// The text with the first character that it has in the file, where the key was renamed.
  func asWritten(_ text: String, from start: Int) -> String {
    guard InertSource.isRenamed(text) else { return text }
    let end = file.bytes[start...].dropFirst().firstIndex { $0 & 0xC0 != 0x80 }
    return file.text(start..<(end ?? file.bytes.count)) + String(text.unicodeScalars.dropFirst())
  }

  /// An escape can name what may not stand in a file: a control character beside tab and line ends,
  /// or a noncharacter.
  private mutating func refuseControls(in text: String, at span: SourceSpan) {
    let refused = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: true
      default: scalar.value & 0xFFFE == 0xFFFE
      }
    }
    guard let refused else { return }
    let digits = String(refused.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    diagnostics.append(
      Diagnostic(
        .invalidYAML, at: span, "this holds \(name), a character that no page can hold",
        suggestion: "take its escape out"))
  }

  /// An escape can name what turns words round, or what stands for signs of YAML and for links.
  private mutating func refuseEscapes(in range: Range<Int>) {
    for escape in YAMLEscapes.all(in: file.bytes, range) {
      switch RefusedCharacter(escape.scalar) {
      case .override(let scalar)?:
        diagnostics.append(
          RefusedCharacter.override(scalar).diagnostic(.escape, at: file.span(escape.range)))
      case .privateUse(let scalar)? where !scalar.isWithheldMark:
        diagnostics.append(
          RefusedCharacter.privateUse(scalar).diagnostic(.escape, at: file.span(escape.range)))
      default: break
      }
    }
  }

  /// An escape can also name one of the characters that stand for what is withheld.
  private mutating func refuseEscapedMarks(in text: String, at span: SourceSpan) {
    guard text.holdsWithheldMark else { return }
    let count = text.unicodeScalars.count(where: \.isWithheldMark)
    guard count > file.marks(in: span.range).count else { return }
    diagnostics.append(
      Diagnostic(
        .invalidYAML, at: span, "an escape here names a private-use character, U+F8E0 to U+F8E7",
        suggestion: "take its escape out"))
  }

  /// Without quotation marks `[withheld]` is a list to YAML, and `[withheld: name]` one of keys.
  private mutating func refuseUnquotedMark(at span: SourceSpan) {
    diagnostics.append(
      Diagnostic(
        .badWithheldMark, at: span,
        "a value that holds a mark for something withheld stands without quotation marks here",
        suggestion:
          "put the value between quotation marks, as in `title: \"[withheld: name] speaks\"`; write each item of a list on a line of its own, after `- `"
      ))
  }

  mutating func refuse(_ sign: UInt8, at offset: Int) {
    diagnostics.append(YAMLProblem.refusal(of: sign, at: file.span(offset..<offset + 1)))
  }
}
