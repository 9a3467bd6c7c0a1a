import DossierCore
import DossierGraph
import DossierModel
import DossierTheme

/// A dossier as a session's update found it.
package struct Snapshot: Sendable {
  /// The first update of a session makes 1.
  package let generation: Int
  /// In the order in which they are printed.
  package let diagnostics: [Diagnostic]
  package let status: BuildStatus
  /// The site's files, each made when it is asked for; nil where the content can't be linked or the
  /// theme has errors.
  package let pages: [SitePage]?
  /// What the lock is to hold, and whether that is new; nil where the content can't be linked.
  package let lock: LockChange?
  package let figures: BuildFigures
  package let publication: DossierPublication
  /// How many bodies of entries were composed, and how many files of commentary; of a run that keeps
  /// nothing all entries, and no files.
  package let composedEntries: Int
  package let composedCommentary: Int

  /// - Parameter composed: nil where all was composed.
  init(_ prepared: Prepared, generation: Int, composed: ComposeMemo?) {
    self.generation = generation
    diagnostics = prepared.diagnostics
    status = BuildStatus(prepared.diagnostics)
    pages = prepared.pages
    lock = prepared.lock
    figures = prepared.figures
    publication = prepared.publication
    composedEntries = composed?.composedEntries ?? prepared.figures.entries
    composedCommentary = composed?.composedCommentary ?? 0
  }
}
