import DossierCore
import Yams

/// Why a text is not YAML, in plain words and at the place that helps most.
struct YAMLProblem {
  let source: InertSource

  func diagnostic(for error: any Error) -> Diagnostic {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      described(problem, context: context, mark: mark)
    case YamlError.reader:
      controlCharacter()
    default:
      fault(at: source.range.lowerBound, "this cannot be read as YAML")
    }
  }

  private func fault(at offset: Int, _ reason: String, _ suggestion: String? = nil) -> Diagnostic {
    let end = source.file.lineRange(at: offset).contains(offset) ? offset + 1 : offset
    return Diagnostic(
      .invalidYAML, at: source.file.span(offset..<end), reason, suggestion: suggestion)
  }

  private func described(
    _ problem: String, context: YamlError.Context?, mark: Mark
  ) -> Diagnostic {
    let offset = source.original(mark)
    if let sign = signBefore(offset) {
      return Self.refusal(of: source.file.bytes[sign], at: source.file.span(sign..<sign + 1))
    }
    let began = context.map { source.original($0.mark) }
    if let key = [offset, began].lazy.compactMap(longKey).first { return Self.refusal(of: key) }
    if problem.hasPrefix("found character that cannot start any token") {
      return badStart(at: offset)
    }
    guard let wording = Wording.all.first(where: { problem.hasPrefix($0.problem) }) else {
      return fault(at: offset, "this is not YAML: \(problem)")
    }
    if let began, let cut = cutBracket(from: began, to: offset) { return cut }
    let begin = wording.isAtContext ? began : nil
    return fault(at: begin ?? offset, wording.reason, wording.suggestion)
  }

  private func longKey(at offset: Int?) -> SourceSpan? {
    offset.flatMap { LongKey(at: $0, in: source.file, within: source.range) }.map {
      source.file.span($0.range)
    }
  }

  /// The anchor, alias or tag that led to a problem: a sign in front of a value on the problem's
  /// line or on the line before it.
  private func signBefore(_ offset: Int) -> Int? {
    let bytes = source.file.bytes
    let line = source.file.lineRange(at: offset)
    let before = source.file.lineRange(at: max(source.range.lowerBound, line.lowerBound - 1))
    let start = max(before.lowerBound, source.range.lowerBound)
    return (start..<max(start, min(line.upperBound, source.range.upperBound))).first { index in
      InertSource.inert.contains(bytes[index])
        && opensValue(bytes[start..<index])
        && index + 1 < bytes.count && bytes[index + 1] > UInt8(ascii: " ")
    }
  }

  /// Whether what follows a text stands where a value begins.
  private func opensValue(_ text: ArraySlice<UInt8>) -> Bool {
    let opening = Array(":-?[{,\n".utf8)
    guard let last = text.last(where: { $0 != UInt8(ascii: " ") }) else { return true }
    return opening.contains(last)
  }
}

extension YAMLProblem {
  /// Says that an anchor (`&`), alias (`*`) or tag (`!`) is not read.
  static func refusal(of sign: UInt8, at span: SourceSpan) -> Diagnostic {
    let character = String(Unicode.Scalar(sign))
    let name =
      switch sign {
      case UInt8(ascii: "&"): "an anchor"
      case UInt8(ascii: "*"): "an alias"
      default: "a tag"
      }
    return Diagnostic(
      .invalidYAML, at: span,
      "a value that begins with `\(character)` is \(name) in YAML, which is not read here",
      suggestion: "put quotes around a text that begins with `\(character)`")
  }

  /// Says that a key has more characters than YAML allows one.
  private static func refusal(of longKey: SourceSpan) -> Diagnostic {
    Diagnostic(
      .invalidYAML, at: longKey,
      "what stands before the `:` is longer than the 1,024 characters that a YAML key may have",
      suggestion: "write a short key before it, and the text between quotation marks: `key: \"…\"`")
  }

  private func badStart(at offset: Int) -> Diagnostic {
    guard offset < source.file.bytes.count, source.file.bytes[offset] != UInt8(ascii: "\t") else {
      return fault(at: offset, "a tab stands where only spaces may", "indent with spaces")
    }
    let character = String(Unicode.Scalar(source.file.bytes[offset]))
    return fault(
      at: offset, "a value cannot begin with `\(character)`", "put quotes around the value")
  }

  /// libyaml refuses control characters before it reads a line.
  private func controlCharacter() -> Diagnostic {
    var offset = source.range.lowerBound
    for scalar in source.file.text(source.range).unicodeScalars {
      if !Self.isPrintable(scalar.value) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
        return fault(at: offset, "the character \(name) is not allowed in YAML", "delete it")
      }
      offset += UTF8.width(scalar)
    }
    return fault(at: source.range.lowerBound, "this cannot be read as YAML")
  }

  /// The characters that libyaml reads, U+FEFF not among them.
  private static func isPrintable(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    case 0x10000...0x10FFFF: true
    default: false
    }
  }
}
