import DossierCore
import DossierModel
import DossierPassages
import DossierTheme

/// A dossier as one update of a session found it.
package struct Snapshot: Sendable {
  /// The first update of a session makes 1.
  package internal(set) var generation = 1
  /// In the order in which they are printed.
  package let diagnostics: [Diagnostic]
  /// Nil where the content can't be linked.
  package internal(set) var dossier: Dossier?
  /// Nil where the content can't be linked, where the theme has errors, and where no site was asked for.
  package internal(set) var site: SiteFiles?
  /// What the lock is to hold, and whether that is new; nil where the content can't be linked.
  package internal(set) var lock: LockChange?
  package internal(set) var figures = BuildFigures()
  package internal(set) var publication = DossierPublication()
  /// What can be put right, with a person's judgement or without, where passages were asked for.
  package internal(set) var repairs: [PassageRepair] = []
  /// How many bodies of entries were composed, and how many files of commentary; of a run that keeps
  /// nothing all entries, and no files.
  package internal(set) var composedEntries = 0
  package internal(set) var composedCommentary = 0
  /// Goes through what is published for withheld strings; nil where nothing is withheld.
  var inspection: PublishedInspection?
  /// The list of the site's files, where it was made.
  var listed: [SitePage]?

  package var status: BuildStatus { BuildStatus(diagnostics) }

  /// Every file of the site, in the order in which they are written; nil where there is no site.
  package var pages: [SitePage]? {
    get async {
      if let listed { return listed }
      return await site?.all
    }
  }

  /// The file at a path, made by itself; nil where the site has none there.
  package func file(at path: SitePath) async -> SitePage? { await site?.file(at: path) }

  /// Of content that can't be linked.
  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  init(_ diagnostics: [Diagnostic], of dossier: Dossier, lock: LockChange) {
    self.diagnostics = diagnostics
    self.dossier = dossier
    self.lock = lock
    figures = BuildFigures(dossier)
    publication = dossier.publication
  }
}
