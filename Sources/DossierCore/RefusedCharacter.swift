/// A character that no text which editors write may hold, however it is written: as itself, as an
/// escape of YAML, or as a reference in Markdown.
package enum RefusedCharacter: Hashable, Sendable {
  case null
  /// What neither HTML nor XML allows: a control character beside tab and line ends, or a
  /// noncharacter.
  case control(Unicode.Scalar)
  /// U+202D, U+202E: readers would see other words than are written.
  case override(Unicode.Scalar)
  /// U+F8E0 to U+F8E7, which stand for what is withheld, and U+F8F0 to U+F8FF, which stand for signs of
  /// YAML and for `[[links]]` while a text is parsed.
  case privateUse(Unicode.Scalar)
  /// A number that is no character's.
  case unassigned(UInt32)

  @inlinable
  package init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0: self = .null
    case 0x09, 0x0A, 0x0D: return nil
    case 0x01..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: self = .control(scalar)
    case 0x202D, 0x202E: self = .override(scalar)
    case 0xF8E0...0xF8E7, 0xF8F0...0xF8FF: self = .privateUse(scalar)
    case let value where value & 0xFFFE == 0xFFFE: self = .control(scalar)
    default: return nil
    }
  }

  /// How a character is written that may not be.
  package enum Form {
    case itself, escape, reference
  }

  package var id: DiagnosticID {
    switch self {
    case .null: .nullCharacter
    case .control, .unassigned: .controlCharacter
    case .override: .directionalOverride
    case .privateUse: .privateUseCharacter
    }
  }

  package func diagnostic(_ form: Form, at span: SourceSpan) -> Diagnostic {
    Diagnostic(id, at: span, message(form), suggestion: suggestion(form))
  }

  private func message(_ form: Form) -> String {
    let name =
      switch self {
      case .null: "a NUL character"
      case .control(let scalar), .override(let scalar): scalar.codePoint
      case .privateUse(let scalar): "the private-use character \(scalar.codePoint)"
      case .unassigned: "no character"
      }
    let isThere = form == .itself ? "\(name) stands here" : "this stands for \(name)"
    return switch self {
    case .null, .unassigned: isThere
    case .control: isThere + ", a character that no page can hold"
    case .override: isThere + ", which shows words in another order than they are written in"
    case .privateUse: isThere + "; U+F8E0 to U+F8E7 and U+F8F0 to U+F8FF are not allowed"
    }
  }

  private func suggestion(_ form: Form) -> String {
    switch (self, form) {
    case (.null, .itself): "delete it; if there are many, save the file as UTF-8"
    case (.override, .itself):
      "delete it, and the U+202C that ends it; words of a script from right to left need none"
    case (.privateUse, .itself): "delete it, or write the character that is meant"
    case (_, .itself): "delete it"
    case (_, .escape): "take its escape out"
    case (_, .reference): "leave it out"
    }
  }
}

extension Unicode.Scalar {
  /// `U+202E`.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
