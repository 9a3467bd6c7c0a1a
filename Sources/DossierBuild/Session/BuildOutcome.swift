import DossierCore
import DossierModel
import DossierTheme

/// What a run came to.
package struct BuildOutcome: Sendable {
  /// In the order in which they are printed.
  package let diagnostics: [Diagnostic]
  /// Empty where the content was too faulty to be linked.
  package let figures: BuildFigures
  /// What is kept from readers.
  package let publication: DossierPublication
  /// How many files the site has, and how many of them are pages.
  package let files: Int
  package let pages: Int
  /// nil where nothing was written.
  package let written: SiteWriter.Report?
  /// How many withheld strings were looked for.
  package let withheld: Int
  package let duration: Duration

  /// - Parameter diagnostics: those of the snapshot, with what was found since.
  init(
    _ snapshot: Snapshot, _ diagnostics: [Diagnostic], files: [SitePage],
    written: SiteWriter.Report? = nil, withheld: Int = 0, duration: Duration
  ) {
    self.diagnostics = diagnostics
    figures = snapshot.figures
    publication = snapshot.publication
    self.files = files.count
    pages = files.count(where: \.isPage)
    self.written = written
    self.withheld = withheld
    self.duration = duration
  }

  /// A run that was ended in its midst.
  package static func ended(by diagnostics: [Diagnostic]) -> BuildOutcome {
    BuildOutcome(Snapshot(diagnostics), diagnostics, files: [], duration: .zero)
  }

  package var errors: Int { diagnostics.count(of: .error) }
  package var warnings: Int { diagnostics.count(of: .warning) }
  package var status: BuildStatus { BuildStatus(diagnostics) }
}

/// How the program ends, as its exit status says.
package enum BuildStatus: Int32, Sendable {
  case done = 0
  /// The content has errors; nothing was written.
  case contentFaulty = 1
  /// The command line is wrong; an output folder that must not be written is part of it.
  case commandWrong = 2
  /// The machine failed: disk, permission, another build.
  case machineFailed = 3

  package init(_ diagnostics: [Diagnostic]) {
    let ids = Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.id))
    if ids.isEmpty {
      self = .done
    } else if !ids.isDisjoint(with: [.writeFailed, .noExchange, .buildRunning]) {
      self = .machineFailed
    } else if !ids.isDisjoint(with: [
      .foreignOutput, .outputInsideContent, .momentRequired, .previewOverPublished,
      .originalsNotFound,
    ]) {
      self = .commandWrong
    } else {
      self = .contentFaulty
    }
  }
}
