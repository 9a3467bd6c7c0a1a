import TextAnalysis

/// JSON, its members in the order in which they are given.
enum JSONText {
  enum Value {
    case text(String)
    case number(Int)
    case fraction(Double)
    case boolean(Bool)
    case null
    case list([Value])
    case members([(String, Value)])
  }

  /// One object, a member a line.
  static func object(_ members: [(String, Value)]) -> String {
    let lines = members.map { name, value in
      if case .list(let values) = value, !values.isEmpty {
        let items = values.map { "    \(text($0))" }.joined(separator: ",\n")
        return "  \(quoted(name)): [\n\(items)\n  ]"
      }
      return "  \(quoted(name)): \(text(value))"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  /// An array of objects, one a line.
  static func array(_ objects: [[(String, Value)]]) -> String {
    guard !objects.isEmpty else { return "[]\n" }
    return "[\n" + objects.map { "  \(text(.members($0)))" }.joined(separator: ",\n") + "\n]\n"
  }

  /// A value, each member and item on a line of its own; what holds but one value, or a list of plain
  /// ones, is one line.
  static func document(_ value: Value) -> String { indented(value, "") + "\n" }

  private static func indented(_ value: Value, _ margin: String) -> String {
    let inner = margin + "  "
    switch value {
    case .members(let members) where members.count > 1 || members.contains(where: \.1.isNested):
      let lines = members.map { "\(inner)\(quoted($0.0)): \(indented($0.1, inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(margin)}"
    case .list(let values) where values.contains(where: \.isNested):
      let lines = values.map { inner + indented($0, inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(margin)]"
    default: return text(value)
    }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): "\(number)"
    case .fraction(let number): number.isFinite ? "\(number)" : "null"
    case .boolean(let truth): truth ? "true" : "false"
    case .null: "null"
    case .list(let values): "[" + values.map(text).joined(separator: ", ") + "]"
    case .members(let members):
      "{" + members.map { "\(quoted($0.0)): \(text($0.1))" }.joined(separator: ", ") + "}"
    }
  }

  /// Control characters, and all that could drive a terminal, are written as escapes.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    var previous: Unicode.Scalar?
    for scalar in text.withMarksBarred.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      // `##[` and `##vso[` are commands to services of continuous integration, wherever they stand.
      case "#" where previous == "#": quoted += "\\u0023"
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200B}"..."\u{200F}",
        "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSONText.Value {
  /// Whether it is an object with something in it, or holds one.
  fileprivate var isNested: Bool {
    switch self {
    case .members(let members): !members.isEmpty
    case .list(let values): values.contains(where: \.isNested)
    default: false
    }
  }
}
