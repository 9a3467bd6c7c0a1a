import DossierPassages

/// How a command line names a passage: `letter^war` by its entry and id, or, where it has none,
/// `Content/commentary/letter.md:7` by the line at which its note or its cite begins.
package enum PassageAddress: Sendable, Equatable {
  /// The entry with or without its kind.
  case named(entry: String, name: String)
  case line(path: String, line: Int)

  package init?(_ text: String) {
    if let mark = text.lastIndex(of: "^") {
      let name = text[text.index(after: mark)...]
      guard mark > text.startIndex, !name.isEmpty else { return nil }
      self = .named(entry: String(text[..<mark]), name: String(name))
      return
    }
    guard let mark = text.lastIndex(of: ":"), mark > text.startIndex,
      let line = Int(text[text.index(after: mark)...]), line > 0
    else { return nil }
    self = .line(path: String(text[..<mark].trimmingDotFolder), line: line)
  }

  func names(_ report: PassageReport) -> Bool {
    switch self {
    case .named(let entry, let name):
      report.name == name && (report.about.description == entry || report.about.name == entry)
    case .line(let path, let line):
      report.span.file.path == path && report.span.start.line == line
    }
  }

  func names(_ repair: PassageRepair) -> Bool {
    switch self {
    case .named(let entry, let name):
      repair.name == name && (repair.about.description == entry || repair.about.name == entry)
    case .line(let path, let line):
      ([repair.origin] + repair.edits.map(\.span)).contains {
        $0.file.path == path && ($0.start.line...$0.end.line).contains(line)
      }
    }
  }
}

extension Substring {
  /// Without `./` at its beginning.
  fileprivate var trimmingDotFolder: Substring { hasPrefix("./") ? dropFirst(2) : self }
}
