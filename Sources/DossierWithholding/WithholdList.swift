import DossierContent
import DossierCore
import DossierModel

/// The strings that a dossier must not publish: those of `Originals/.withhold`, of the file that
/// `--withhold` names, and of the variable `DOSSIER_WITHHOLD`.
package struct WithholdList: Sendable {
  /// Where lines of the list come from.
  package enum Origin: Sendable, Hashable {
    case originals
    /// By the path that the command line gives.
    case file(String)
    case variable

    var name: String {
      switch self {
      case .originals: WithholdFile.path
      case .file(let path): path
      case .variable: WithholdList.variable
      }
    }

    fileprivate var place: Diagnostic.Place {
      self == .variable ? .nowhere : .file(name)
    }
  }

  /// A line of the list, from 1.
  struct Line: Sendable, Hashable {
    let origin: Origin
    let number: Int

    var description: String { "line \(number) of `\(origin.name)`" }
  }

  package static let variable = "DOSSIER_WITHHOLD"

  let patterns: WithheldPatterns
  /// Where each of the strings stands first.
  let lines: [Line]
  package let diagnostics: [Diagnostic]

  /// How many strings are looked for, each counted once.
  package var count: Int { lines.count }
  package var isEmpty: Bool { lines.isEmpty }

  package static let none = WithholdList([])

  /// - Parameter texts: what each origin holds, in bytes.
  package init(_ texts: [(origin: Origin, bytes: [UInt8])], faults: [Diagnostic] = []) {
    var reading = Reading()
    for (origin, bytes) in texts { reading.read(bytes, of: origin) }
    patterns = WithheldPatterns(reading.strings)
    lines = reading.lines
    diagnostics = faults + reading.diagnostics
  }

  /// Reads the list of a dossier.
  ///
  /// - Parameters:
  ///   - originals: the folder of the originals, where it is named.
  ///   - named: what the file that the command line names holds.
  ///   - variable: the value of `DOSSIER_WITHHOLD`.
  package static func read(
    root: String, originals: String? = nil, named: (path: String, bytes: [UInt8])?,
    variable: String?
  ) -> WithholdList {
    let file = WithholdFile.read(root: root, originals: originals)
    var texts = file.bytes.map { [(origin: Origin.originals, bytes: $0)] } ?? []
    if let named { texts.append((.file(named.path), named.bytes)) }
    if let variable { texts.append((.variable, Array(variable.utf8))) }
    return WithholdList(texts, faults: file.diagnostics)
  }

  /// What is wrong where `dossier.yaml` asks for a list and there is none, or one that holds nothing,
  /// as a secret is empty where it is not handed on.
  package func diagnostics(requiredBy settings: SiteSettings) -> [Diagnostic] {
    guard let required = settings.withhold, isEmpty else { return [] }
    return [
      Diagnostic(
        .missingWithholdList, at: required.span,
        "nothing is built without a list of strings to be withheld, and there is none",
        suggestion:
          "write them into `\(WithholdFile.path)`, or name a file with `--withhold`, or set "
          + "`\(Self.variable)`")
    ]
  }

  private struct Reading {
    var strings: [WithheldString] = []
    var lines: [Line] = []
    var diagnostics: [Diagnostic] = []
    private var known: Set<String> = []
    private var reader = LetterReader()

    mutating func read(_ bytes: [UInt8], of origin: Origin) {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        diagnostics.append(
          Diagnostic(
            .badWithheldString, at: origin.place, "`\(origin.name)` is not UTF-8",
            suggestion: "save it as UTF-8"))
        return
      }
      for (index, line) in Self.lines(of: text).enumerated() {
        read(line, at: Line(origin: origin, number: index + 1))
      }
    }

    /// Lines that end as any system ends them, without a byte order mark.
    private static func lines(of text: String) -> [Substring.UnicodeScalarView] {
      var scalars = String.UnicodeScalarView()
      var previous: Unicode.Scalar?
      for scalar in text.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
        if !(scalar == "\n" && previous == "\r") { scalars.append(scalar == "\r" ? "\n" : scalar) }
        previous = scalar
      }
      return scalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    }

    private mutating func read(_ written: Substring.UnicodeScalarView, at line: Line) {
      let trimmed = Self.withoutComment(written)
      let isExact = trimmed.first == "="
      let text = String(String.UnicodeScalarView(isExact ? trimmed.dropFirst() : trimmed))
      guard !trimmed.isEmpty else { return }
      guard let string = WithheldString(text, isExact: isExact, &reader) else {
        return report(line, "holds no letter and no digit", "write the words, or delete it")
      }
      guard isUsable(string, at: line) else { return }
      // Of two that differ in nothing that counts, one is enough.
      let key =
        "\(isExact)\(string.letters)\(string.gaps)\(isExact ? "\(string.capitals)" : "")"
      if known.insert(key).inserted {
        strings.append(string)
        lines.append(line)
      }
    }

    /// False, and said so, where a string can't be looked for.
    private mutating func isUsable(_ string: WithheldString, at line: Line) -> Bool {
      if !string.isExact, string.letters.count < WithheldString.shortest {
        report(
          line,
          "holds fewer than \(WithheldString.shortest) letters, so that it may stand anywhere",
          "write `=` before it, and it is looked for with its own capitals")
        return false
      }
      if string.letters.count > WithheldString.longest {
        report(
          line, "holds more than \(WithheldString.longest) letters",
          "write the words that give it away, one string a line")
        return false
      }
      return true
    }

    private mutating func report(_ line: Line, _ what: String, _ suggestion: String) {
      diagnostics.append(
        Diagnostic(
          .badWithheldString, at: line.origin.place, "\(line.description) \(what)",
          suggestion: suggestion))
    }

    /// What stands before a `#` at the beginning or after white space, without white space around it.
    private static func withoutComment(
      _ line: Substring.UnicodeScalarView
    ) -> Substring.UnicodeScalarView {
      var end = line.startIndex
      var isAfterSpace = true
      while end < line.endIndex, !(line[end] == "#" && isAfterSpace) {
        isAfterSpace = line[end].properties.isWhitespace
        end = line.index(after: end)
      }
      var kept = line[..<end].drop { $0.properties.isWhitespace }
      while let last = kept.last, last.properties.isWhitespace { kept = kept.dropLast() }
      return kept
    }
  }
}
