import DossierModel
import TextAnalysis

/// A line of the lock as it is written, without its line feed.
package struct LockLine: Sendable, Hashable {
  package let text: String

  package init(_ record: some LockRecord) {
    let kind = type(of: record).kind
    let keyword = kind == .passage ? [] : [kind.rawValue]
    text = (keyword + [record.entry] + record.fields).joined(separator: "\t").withMarksBarred
  }

  /// A line that is kept as it was read.
  init(kept text: String) { self.text = text }
}

extension LockRecord {
  /// Reads a line without its line feed; nil where it is damaged or of another kind.
  init?(_ line: LockLine) {
    guard let parts = LockLineParts(Array(line.text.utf8)[...]), parts.kind == Self.kind else {
      return nil
    }
    self.init(entry: parts.entry, fields: parts.fields)
  }
}

/// A line taken apart, before its record is read.
struct LockLineParts {
  /// nil for a keyword that this version of Dossier doesn't know.
  let kind: LockKind?
  let entry: String
  let fields: [Substring]

  /// nil for what is no text, names no entry, or begins with what can't be a keyword.
  init?(_ line: ArraySlice<UInt8>) {
    guard let text = String(validating: line, as: UTF8.self) else { return nil }
    // By bytes: to look for letters that are tabs takes ten times as long.
    var fields = text.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { Substring($0) }[...]
    var kind: LockKind? = .passage
    if let keyword = fields.first, !keyword.utf8.contains(UInt8(ascii: "/")) {
      guard Self.isKeyword(keyword) else { return nil }
      kind = LockKind(rawValue: String(keyword))
      fields = fields.dropFirst()
    }
    guard let entry = fields.first, EntryID(spelled: String(entry)) != nil else { return nil }
    self.kind = kind
    self.entry = String(entry)
    self.fields = Array(fields.dropFirst())
  }

  /// Whether the record of its kind can be read; always true of a kind that isn't known.
  var isReadable: Bool {
    guard let kind else { return true }
    return kind.record.init(entry: entry, fields: fields) != nil
  }

  private static func isKeyword(_ field: Substring) -> Bool {
    !field.isEmpty && field.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
