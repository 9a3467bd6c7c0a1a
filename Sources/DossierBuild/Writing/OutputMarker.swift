import DossierCore

/// The file at an output's top that says a build wrote it, and lists what that build wrote.
///
/// Its first line is for people; each line after it is the path of one file, in order of bytes. One
/// of an earlier version holds a first line of its own and no list.
struct OutputMarker {
  /// For whom a site is: a preview shows what readers don't get to see.
  enum Audience: Sendable {
    case readers, editors
  }

  static let name = ".dossier-site"
  private static let firstLine =
    "This folder is written by dossier: every build replaces the files listed here."
  private static let previewLine =
    "This folder is a preview, written by dossier: every build replaces the files listed here."
  private static let earlierLine =
    "This folder is written by dossier: every build replaces what is in it."
  /// In bytes; no site comes near.
  private static let largest = 1 << 28

  /// The paths of the files that the build wrote; nil where the marker is of an earlier version,
  /// which counts as a list of all that lies there.
  let paths: Set<ExactPath>?
  /// Readers where the marker is of an earlier version, which did not say.
  let audience: Audience

  /// The bytes of a marker.
  static func bytes(listing paths: [String], for audience: Audience) -> [UInt8] {
    let firstLine = audience == .readers ? firstLine : previewLine
    let ordered = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Array(([firstLine] + ordered).map { "\($0)\n" }.joined().utf8)
  }

  /// Reads the marker of a folder: a file, not a link to one. Nil where there is none, or none that
  /// a build could have written.
  init?(of folder: String) {
    guard let file = try? OpenFile(reading: "\(folder)/\(Self.name)"),
      let status = try? file.status(), status.kind == .file, status.size <= Self.largest,
      let bytes = try? file.prefix(status.size)
    else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first else { return nil }
    if first.elementsEqual(Self.earlierLine.utf8), lines.count == 1 {
      paths = nil
      audience = .readers
    } else if let found = Self.audience(of: first) {
      audience = found
      paths = Set(lines.dropFirst().map { ExactPath(String(decoding: $0, as: UTF8.self)) })
    } else {
      return nil
    }
  }

  private static func audience(of firstLine: ArraySlice<UInt8>) -> Audience? {
    if firstLine.elementsEqual(Self.firstLine.utf8) { return .readers }
    return firstLine.elementsEqual(previewLine.utf8) ? .editors : nil
  }
}
