import DossierCore
import DossierModel
import DossierWithholding

/// What one run is asked to do.
package struct BuildRequest: Sendable {
  /// What a run is to find out.
  package enum Aim: Sendable {
    case site
    /// The passages alone: neither the theme is looked at nor the site's pages, and what is found can be
    /// put right in the files.
    case passages
  }

  /// The folder that holds `Content/`.
  package var root: String
  /// The folder to write, as the command line gives it; a relative one counts from the current
  /// folder.
  package var output: String
  /// Whether the command line names the output; else it is `Site` below the root.
  package let namesOutput: Bool
  /// Whether warnings are errors.
  package var isStrict = false
  /// Whether a build leaves `Content/passages.lock` as it is.
  package var isFrozen = false
  /// Whether nothing is written at all, neither a site nor the lock.
  package var isCheck = false
  /// What is shown of what the content's editors hide.
  package var publication = PublicationRules(clock: Clock.now)
  /// Whether two renames will do where the file system cannot exchange folders.
  package var allowsGap = false

  /// The folder of the originals, as the command line or the machine names it; nil where it is
  /// `Originals/` below the root.
  package var originals: String?
  /// Whether files in the output that no build wrote may vanish.
  package var discardsForeign = false
  /// What must not be published.
  package var withheld = WithholdList.none

  /// What is told how far the run is.
  package var progress: BuildProgress?
  package var aim = Aim.site
  /// What a test is told of each stage that is done.
  package var reached: (@Sendable (BuildStage) -> Void)?
  /// Where bodies wait until they are written; a build that has none makes one.
  package var shelf: Shelf?

  /// Whether a build writes what it found into the lock. A preview does not: the lock would change
  /// with every change between building with and without what is hidden, and tell of that.
  func remembersPassages(inPreview isPreview: Bool) -> Bool { !isFrozen && !isCheck && !isPreview }

  /// Whether what the lock is to hold is gathered: to be written, or for a check to go through.
  func gathersLock(inPreview isPreview: Bool) -> Bool {
    !isFrozen && !isPreview && (!isCheck || !withheld.isEmpty)
  }

  package init(root: String = ".", output: String? = nil) {
    self.root = root
    namesOutput = output != nil
    self.output = output ?? (root == "." ? "Site" : "\(root)/Site")
  }

  /// The same run, telling how far it is.
  package func telling(_ progress: BuildProgress?) -> BuildRequest {
    var request = self
    request.progress = progress
    return request
  }
}
