import DossierCore
import Foundation

/// What moves from each site to the next, since it belongs to whoever publishes it: `.git`, a
/// folder or the file of a work tree, and `.nojekyll`. Neither is carried as a link.
enum Carried {
  static func isCarried(_ item: FolderItem) -> Bool {
    switch item.name {
    case ".git": item.kind == .folder || item.kind == .file
    case ".nojekyll": item.kind == .file
    default: false
    }
  }

  /// The names to carry, in order.
  static func names(in site: String) throws(WritingFailure) -> [String] {
    try attempt { () throws(SystemError) in
      try FolderListing.items(of: site).get().filter(isCarried).map(\.name)
    }
  }

  /// Whether a folder holds what no repository can: `.git`.
  static func holdsRepository(_ folder: String) throws(WritingFailure) -> Bool {
    try names(in: folder).contains(".git")
  }

  /// Moves the entries, one by one, and answers with their names; one that is at its new place
  /// already is never replaced.
  @discardableResult
  static func move(
    from old: String, to new: String, faults: WritingFaults
  ) throws(WritingFailure) -> [String] {
    let names = try names(in: old)
    for name in names {
      try move(name, from: old, to: new)
      try faults.reach(.dotEntryMoved)
    }
    return names
  }

  private static func move(
    _ name: String, from old: String, to new: String
  ) throws(WritingFailure) {
    let (left, present) = ("\(old)/\(name)", "\(new)/\(name)")
    var code = FolderTree.renameExclusively(left, present)
    if code == EINVAL || code == ENOSYS || code == ENOTSUP {
      let isTaken = try attempt { () throws(SystemError) in try FileStatus.of(present) != nil }
      code = isTaken ? EEXIST : rename(left, present) == 0 ? 0 : errno
    }
    if code == EEXIST || code == ENOTEMPTY {
      // The new site has its own, from `Static/`, and it says the same.
      if name == ".nojekyll" { return }
      throw .carriedTwice(left: left, present: present)
    }
    guard code == 0 else { throw .system(SystemError("move", left, code: code)) }
  }
}
