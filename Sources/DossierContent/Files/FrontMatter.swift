import DossierCore

/// The lines between the two `---` at the head of an entry, and what follows them.
package struct FrontMatter {
  /// The opening `---`.
  let opening: Range<Int>
  /// The bytes between the two lines.
  let yaml: Range<Int>
  /// The bytes after the closing line.
  package let body: Range<Int>

  /// Splits a file; a byte order mark, CRLF and white space after `---` are no matter.
  package static func split(_ file: SourceFile) -> Result<FrontMatter, FrontMatterFault> {
    let start = contentStart(of: file)
    let first = file.lineRange(at: start)
    let opening = max(first.lowerBound, start)..<first.upperBound
    guard isFence(file.bytes[opening]) else {
      return .failure(OtherSettings(file, opening).map(FrontMatterFault.foreign) ?? .missing)
    }
    let yamlStart = nextLine(after: opening.upperBound, in: file)
    var line = yamlStart
    while line < file.bytes.count {
      let range = file.lineRange(at: line)
      let next = nextLine(after: range.upperBound, in: file)
      if isFence(file.bytes[range]) {
        let fence = opening.lowerBound..<opening.lowerBound + 3
        return .success(
          FrontMatter(opening: fence, yaml: yamlStart..<line, body: next..<file.bytes.count))
      }
      line = next
    }
    return .failure(.unclosed(opening))
  }

  /// After the byte order mark, where there is one.
  package static func contentStart(of file: SourceFile) -> Int {
    file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [UInt8](repeating: UInt8(ascii: "-"), count: 3))
      && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  private static func nextLine(after end: Int, in file: SourceFile) -> Int {
    let newline = file.bytes[end...].firstIndex(of: UInt8(ascii: "\n"))
    return newline.map { $0 + 1 } ?? file.bytes.count
  }
}

/// Settings at the head of a file that are not YAML between two `---`.
package enum OtherSettings: String {
  case toml = "+++", json = ";;;", bareJSON = "{", ending = "..."

  init?(_ file: SourceFile, _ line: Range<Int>) {
    let text = String(decoding: file.bytes[line], as: UTF8.self)
    self.init(rawValue: trimmed(text))
  }

  var remedy: String {
    switch self {
    case .toml: "put `---` for both lines `+++`, and `key: value` for `key = value`"
    case .json, .bareJSON, .ending: "put lines of `key: value` between two lines `---`"
    }
  }
}

package enum FrontMatterFault: Error {
  case missing
  case foreign(OtherSettings)
  /// The opening line, whose like is not found again.
  case unclosed(Range<Int>)

  func diagnostic(in file: SourceFile) -> Diagnostic {
    switch self {
    case .foreign(let other):
      let start = FrontMatter.contentStart(of: file)
      let line = start..<max(start, file.lineRange(at: start).upperBound)
      return Diagnostic(
        .missingFrontMatter, at: file.span(line),
        "front matter is YAML between two lines `---`, and this begins with `\(other.rawValue)`",
        suggestion: other.remedy)
    case .missing:
      let start = FrontMatter.contentStart(of: file)
      let line = start..<max(start, file.lineRange(at: start).upperBound)
      return Diagnostic(
        .missingFrontMatter, at: file.span(line), "an entry begins with front matter",
        suggestion: "begin the file with a line `---`, its keys and values, and a line `---`")
    case .unclosed(let opening):
      return Diagnostic(
        .unclosedFrontMatter, at: file.span(opening), "the front matter is never closed",
        suggestion: "write a line `---` after its last key")
    }
  }
}
