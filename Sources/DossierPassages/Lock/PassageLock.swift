import DossierCore
import DossierModel

/// What is remembered from one build to the next, and from one machine to another: of each passage,
/// how its words were last found; of each original, what was verified by it.
///
/// Its file is made to be committed and merged by union: lines in any order, lines twice and
/// conflict marks do no harm.
package struct PassageLock: Sendable {
  /// Below the root.
  package static let path = "Content/passages.lock"

  private struct Line {
    /// nil for a kind that a later version of Dossier has written.
    let kind: LockKind?
    /// Half-open, in the file's bytes.
    let range: Range<Int>
  }

  /// The lines of each entry, by its id's spelling.
  private var lines: [String: [Line]] = [:]
  private let file: SourceFile

  package init() { file = SourceFile(path: Self.path, bytes: []) }

  /// Reads a lock; lines that can't be read are left out, and the diagnostics say so.
  package static func read(_ file: SourceFile) -> (lock: PassageLock, diagnostics: [Diagnostic]) {
    var lock = PassageLock(file: file)
    var damaged: [Range<Int>] = []
    var conflicts: [Range<Int>] = []
    let isSound = TextFault.all(in: file.bytes).isEmpty
    var start = 0
    while start < file.bytes.count {
      let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      let range = start..<(end > start && file.bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
      start = end + 1
      let line = file.bytes[range]
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      // What no text may hold, no words of a source can.
      let mayStand = isSound || TextFault.all(in: Array(line)).isEmpty
      if mayStand, let parts = LockLineParts(line), parts.isReadable {
        lock.lines[parts.entry, default: []].append(Line(kind: parts.kind, range: range))
      } else if isConflictMark(line) {
        conflicts.append(range)
      } else {
        damaged.append(range)
      }
    }
    return (
      lock, [Diagnostic.conflicted(file, conflicts), .damaged(file, damaged)].compactMap(\.self)
    )
  }

  private init(file: SourceFile) { self.file = file }

  /// What is remembered of one entry, of one kind, in the order of the file.
  package func records<Record: LockRecord>(_: Record.Type = Record.self, of entry: EntryID)
    -> [Record]
  {
    (lines[entry.description] ?? []).compactMap { line in
      guard line.kind == Record.kind else { return nil }
      return LockLineParts(file.bytes[line.range])
        .flatMap { Record(entry: $0.entry, fields: $0.fields) }
    }
  }

  /// The lines that are kept whatever is found: those of kinds that only a later version knows and,
  /// of hidden entries, which are not composed, those without words of an original: of these no more
  /// is to stand anywhere than readers get to see.
  ///
  /// - Parameter traced: hidden entries whose passages were looked for anew.
  package func kept(isHidden: (EntryID) -> Bool, besides traced: Set<EntryID> = []) -> [LockLine] {
    lines.flatMap { entry, lines in
      let id = EntryID(spelled: entry)
      let isHidden = id.map(isHidden) ?? false
      let isTraced = id.map(traced.contains) ?? false
      return lines.filter { line in
        guard let kind = line.kind else { return true }
        return isHidden && !kind.holdsSourcesWords && !(isTraced && kind.isOfEntrysText)
      }
      .map { LockLine(kept: file.text($0.range)) }
    }
  }

  /// A hash of all that is remembered of one entry.
  package func fingerprint(of entry: EntryID) -> Int {
    var hasher = Hasher()
    for line in lines[entry.description] ?? [] { combine(line, into: &hasher) }
    return hasher.finalize()
  }

  /// A hash of all that is remembered of sources, and not of an entry's own text.
  package var fingerprintOfSources: Int {
    var hasher = Hasher()
    for (entry, lines) in lines.sorted(by: { $0.key < $1.key }) {
      let ofSources = lines.filter { $0.kind?.isOfEntrysText == false }
      if !ofSources.isEmpty { hasher.combine(entry) }
      for line in ofSources { combine(line, into: &hasher) }
    }
    return hasher.finalize()
  }

  private func combine(_ line: Line, into hasher: inout Hasher) {
    file.bytes[line.range].withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  private static func isConflictMark(_ line: ArraySlice<UInt8>) -> Bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains { line.starts(with: $0.utf8) }
  }
}

extension PassageLock {
  /// The bytes of the file for some lines, in whatever order and however often they are given;
  /// sorted by their bytes, so that every machine writes the same.
  package static func bytes(of lines: some Sequence<LockLine>) -> [UInt8] {
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
      .lockDamaged, at: file.span(first), "this line can't be read\(others)",
      suggestion: "restore the file from your repository, or let `dossier build` leave it out")
  }
}
