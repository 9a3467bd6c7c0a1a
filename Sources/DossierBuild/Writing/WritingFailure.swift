import DossierCore

/// Why a site could not be written; the old one stands as it was, or the new one is whole.
enum WritingFailure: Error {
  case foreignOutput(ForeignOutput)
  /// The folder holds a site for readers, and the new one is a preview.
  case previewOverPublished(String)
  /// A folder below the output holds another site: both paths.
  case holdsOtherSite(String, String)
  /// Whether the marker of a folder is in the repository can't be told: its path, and why.
  case unknownOwner(String, String)
  /// The output, which nobody named, is a link that is not followed.
  case refusedLink(Diagnostic)
  /// The path holds something that is no folder.
  case outputIsNoFolder(String)
  /// The output, which nobody named, is a link that leads out of the root.
  case outputOutsideRoot(String)
  /// The output is, holds or lies in a folder that a build must never replace.
  case outputOverlaps(String, SourceFolder)
  /// The file system cannot exchange two folders in one step.
  case noExchange(String)
  case buildRunning(String)
  /// A folder stands where a build stages, and no build left it.
  case foreignStaging(String)
  /// A dot entry of the old site that an interrupted build left, and another of its name.
  case carriedTwice(left: String, present: String)
  case unreadableAsset(SystemError)
  /// A file to copy was written to meanwhile.
  case changedAsset(String)
  /// What was staged holds what must not be published.
  case withheld([Diagnostic])
  case unsafePath(String)
  case duplicatePath(String)
  case system(SystemError)
  /// The new site is in place; what was to be done after that was not.
  case unfinished(SystemError)
  /// A test asked for it.
  case injected(WritingStage)
}

/// A folder that the output must keep clear of.
enum SourceFolder: String, CaseIterable {
  case root = "the root"
  case content = "`Content/`"
  case templates = "`Templates/`"
  case originals = "`Originals/`"
  case staticFiles = "`Static/`"
  case home = "your home folder"
  case system = "the whole disk"

  /// Its name below the root; nil for what lies elsewhere.
  var name: String? {
    switch self {
    case .content: "Content"
    case .templates: "Templates"
    case .originals: "Originals"
    case .staticFiles: StaticFolder.name
    case .root, .home, .system: nil
    }
  }
}
