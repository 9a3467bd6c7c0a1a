import DossierCore
import DossierModel
import DossierPassages
import QuoteAnchoring

/// What `dossier passages --fix` changes, in order of file and place.
package struct PassageFixes: Sendable {
  package let repairs: [PassageRepair]
  /// All passages that were carried, each as it stands now, whatever changed in it: for a person to
  /// accept.
  package let acceptances: [PassageRepair]
  /// How many passages a person has to look at: for review, lost, or without an anchor that could be
  /// written.
  package let left: Int

  package var anchors: Int { repairs.count { $0.rewritesAnchor } }
  package var ids: Int { repairs.count { $0.writesID } }
  /// The edits in order of file and place.
  package var edits: [SourceEdit] {
    repairs.flatMap(\.edits).sorted { $0.span.place < $1.span.place }
  }

  init(_ all: [PassageRepair], _ dossier: Dossier) {
    repairs = all.compactMap(\.withoutJudgement)
    acceptances = all.compactMap(\.anchorAlone)
    let unplaced = dossier.passages.count { $0.range == nil }
    let carried = dossier.passages.count { $0.band == .carried }
    left = unplaced + carried - repairs.count { $0.rewritesAnchor }
  }

  /// Repairs that were asked for one by one.
  init(_ repairs: [PassageRepair]) {
    self.repairs = repairs
    acceptances = []
    left = 0
  }

  /// Writes each file whole; one that was changed since it was read is left alone.
  package func write(root: String) -> [Diagnostic] {
    Dictionary(grouping: edits, by: \.span.file.path).sorted { $0.key < $1.key }
      .compactMap { path, edits in
        guard let file = edits.first?.span.file else { return nil }
        return Self.write(edits, to: file, root: root)
      }
  }

  private static func write(
    _ edits: [SourceEdit], to file: SourceFile, root: String
  ) -> Diagnostic? {
    let path = "\(root)/\(file.path)"
    do throws(SystemError) {
      let present = try FileReplacement.bytes(of: path)
      guard let present, file.isRead(from: present) else {
        return Diagnostic(
          .writeFailed, at: .file(file.path), "it was changed in the meantime, so it is left alone",
          suggestion: "run the command again")
      }
      try FileReplacement.replace(path, with: SourceEdit.apply(edits, to: present))
      return nil
    } catch {
      return Diagnostic(
        .writeFailed, at: .file(file.path), "cannot \(error.action) it: \(error.reason)",
        suggestion: error.suggestion)
    }
  }
}

extension SourceSpan {
  fileprivate var place: (String, Int) { (file.path, range.lowerBound) }
}
