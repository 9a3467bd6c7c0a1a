import DossierContent
import Foundation
import Testing

/// The guide's tables of fields stand between comments, and are written from the declarations.
///
/// `UPDATE_EXPECTED=1 swift test --filter GuideTable` rewrites them.
@Suite("The guide’s tables of fields", .serialized)
struct GuideTableTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Compares a file, or rewrites it where `UPDATE_EXPECTED` is set.
  private static func expect(
    _ path: String, sourceLocation: SourceLocation = #_sourceLocation,
    is made: (String) throws -> String
  ) throws {
    let place = root.appendingPathComponent(path)
    let written = (try? String(contentsOf: place, encoding: .utf8)) ?? ""
    let text = try made(written)
    if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
      try Data(text.utf8).write(to: place)
      return
    }
    let lines = zip(written.split(separator: "\n"), text.split(separator: "\n"))
    for (line, wanted) in lines.first(where: { $0 != $1 }).map({ [$0] }) ?? [] {
      #expect(line == wanted, "\(path)", sourceLocation: sourceLocation)
    }
    #expect(
      written == text, "UPDATE_EXPECTED=1 rewrites \(path)", sourceLocation: sourceLocation)
  }

  @Test("are those of the declarations")
  func tables() throws {
    try Self.expect("Documentation/content.md") { written in
      var text = written
      for kind in FieldCatalogue.kinds where kind.name != "page" {
        // The settings are no entry, and an `image` of theirs is another field.
        let isEntry = kind.name != "dossier"
        let table = FieldTable(kind.shape, without: isEntry ? FieldCatalogue.everyEntry : nil)
        text = try Self.replacing(
          text, after: "<!-- fields of \(kind.name) -->\n", with: table.text)
      }
      let header = FieldTable(FieldCatalogue.everyEntry)
      text = try Self.replacing(text, after: "<!-- fields of every entry -->\n", with: header.text)
      let passage = FieldTable(try #require(FieldTable.citedPassage))
      return try Self.replacing(
        text, after: "<!-- fields of a cited passage -->\n", with: passage.text)
    }
  }

  private static func replacing(
    _ text: String, after marker: String, with table: String
  ) throws -> String {
    let start = try #require(text.range(of: marker), "no \(marker)").upperBound
    let end = try #require(text[start...].range(of: "<!-- end of fields -->")).lowerBound
    return text[..<start] + table + text[end...]
  }

  @Test("and its list of keys that are never empty, too")
  func neverEmpty() throws {
    try Self.expect("Documentation/content.md") { text in
      let start = try #require(text.range(of: "<!-- never empty -->")).upperBound
      let end = try #require(text[start...].range(of: "<!-- end -->")).lowerBound
      let entries = FieldCatalogue.kinds.filter { $0.name != "dossier" }
      let keys = entries.flatMap(\.fields).map(\.declaration).filter(\.isNeverEmpty).map(\.key)
      var listed: [String] = []
      for key in keys where !listed.contains(key) { listed.append(key) }
      return text[..<start] + listed.map { "`\($0)`" }.joined(separator: ", ") + text[end...]
    }
  }
}

/// A table of fields, those of mappings in them after the field that holds them.
private struct FieldTable {
  let text: String

  init(_ shape: RecordShape, without other: RecordShape? = nil) {
    let others = Set(other?.fields.map(\.key) ?? [])
    let own = shape.fields.filter { !others.contains($0.key) }
    text =
      "| key | value |\n|---|---|\n" + Self.rows(own, indent: "").map { "| \($0) |\n" }.joined()
  }

  /// `{in, quote, locator}`, which has a table of its own.
  static var citedPassage: RecordShape? {
    FieldCatalogue.kinds.flatMap(\.fields).flatMap(\.declaration.shape.records)
      .first { $0.noun == "a cited passage" }
  }

  /// Fields of which the same is said share a row.
  private static func rows(_ fields: [FieldDeclaration], indent: String) -> [String] {
    var rows: [String] = []
    var rest = fields[...]
    while let first = rest.first {
      let alike = rest.prefix { $0.doc == first.doc }
      rest = rest.dropFirst(alike.count)
      let need = first.need.isRequired ? "**needed**: " : ""
      rows.append(
        indent + alike.map { "`\($0.key)`" }.joined(separator: ", ") + " | " + need + first.doc)
      for record in first.shape.records where record.noun != "a cited passage" {
        rows += Self.rows(record.fields, indent: indent + "– ")
      }
    }
    return rows
  }
}
