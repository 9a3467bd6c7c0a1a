import DossierCore

/// What is remembered of every passage from when its words were last found.
///
/// Its file is made to be committed and merged by union: lines in any order, lines twice and
/// conflict marks do no harm.
package struct PassageLock: Sendable {
  /// Below the root.
  package static let path = "Content/passages.lock"

  /// The lines of each entry, by its id's spelling; half-open ranges of the file's bytes.
  private var lines: [String: [Range<Int>]] = [:]
  private let file: SourceFile

  package init() { file = SourceFile(path: Self.path, bytes: []) }

  /// Reads a lock; lines that can't be read are left out, and the diagnostics say so.
  package static func read(_ file: SourceFile) -> (lock: PassageLock, diagnostics: [Diagnostic]) {
    var lock = PassageLock(file: file)
    var damaged: [Range<Int>] = []
    var conflicts: [Range<Int>] = []
    var start = 0
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      let range = start..<(end > start && file.bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
      start = end + 1
      let line = file.bytes[range]
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      if let known = LockLine(line) {
        lock.lines[known.entry, default: []].append(range)
      } else if isConflictMark(line) {
        conflicts.append(range)
      } else {
        damaged.append(range)
      }
    }
    return (lock, [Diagnostic.conflicted(file, conflicts), .damaged(file, damaged)].compactMap(\.self))
  }

  private init(file: SourceFile) { self.file = file }

  /// What is remembered of one entry, in the order of the file.
  func memory(of entry: EntryID) -> [LockLine] {
    (lines[entry.description] ?? []).compactMap { LockLine(file.bytes[$0]) }
  }

  /// What is remembered of the entries of which something is true.
  func lines(where isMeant: (EntryID) -> Bool) -> [LockLine] {
    lines.keys.filter { EntryID(spelled: $0).map(isMeant) ?? false }
      .flatMap { (lines[$0] ?? []).compactMap { LockLine(file.bytes[$0]) } }
  }

  private static func isConflictMark(_ line: ArraySlice<UInt8>) -> Bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains { line.starts(with: $0.utf8) }
  }
}

extension PassageLock {
  /// The bytes of the file for some lines, in whatever order and however often they are given;
  /// sorted by their bytes, so that every machine writes the same.
  static func bytes(of lines: some Sequence<LockLine>) -> [UInt8] {
    let texts = Set(lines).map { Array($0.text.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    return Array(header.utf8) + texts.flatMap { $0 + [UInt8(ascii: "\n")] }
  }

  private static let header = """
    # Where each passage was last found, for when its text is edited. `dossier build` writes this; commit it.

    """
}

extension Diagnostic {
  fileprivate static func conflicted(_ file: SourceFile, _ lines: [Range<Int>]) -> Diagnostic? {
    guard let first = lines.first else { return nil }
    return Diagnostic(
      .lockConflicted, at: file.span(first), "a merge left its conflict marks here",
      suggestion: "run `dossier build`, which keeps what both sides remember and writes it anew",
      notes: ["`\(PassageLock.path) merge=union` in `.gitattributes` lets git merge it by itself"])
  }

  fileprivate static func damaged(_ file: SourceFile, _ lines: [Range<Int>]) -> Diagnostic? {
    guard let first = lines.first else { return nil }
    let others = lines.count == 1 ? "" : ", and \(lines.count - 1) more like it"
    return Diagnostic(
      .lockDamaged, at: file.span(first), "this line remembers no passage\(others)",
      suggestion: "restore the file from your repository, or let `dossier build` leave it out")
  }
}
