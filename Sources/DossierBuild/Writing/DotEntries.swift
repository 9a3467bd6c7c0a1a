import DossierCore
import Foundation

/// The entries at a site's top whose names begin with a dot: they belong to whoever hosts it
/// (`.git`, `.nojekyll`, `.well-known`) and move from each site to the next.
enum DotEntries {
  /// The names to carry, in order; the marker is not among them.
  static func names(in site: String) throws(WritingFailure) -> [String] {
    try attempt { () throws(SystemError) in
      try FolderTree.names(in: site)
        .filter { $0.hasPrefix(".") && $0 != OutputLocation.marker }
        .sorted()
    }
  }

  /// Moves the entries, one by one, and gives their names; one that is at its new place already is
  /// never replaced.
  @discardableResult
  static func move(
    from old: String, to new: String, faults: WritingFaults
  ) throws(WritingFailure) -> [String] {
    let names = try names(in: old)
    for name in names {
      try move("\(old)/\(name)", to: "\(new)/\(name)")
      try faults.reach(.dotEntryMoved)
    }
    return names
  }

  private static func move(_ left: String, to present: String) throws(WritingFailure) {
    var code = FolderTree.renameExclusively(left, present)
    if code == EINVAL || code == ENOSYS || code == ENOTSUP {
      let isTaken = try attempt { () throws(SystemError) in try FileStatus.of(present) != nil }
      code = isTaken ? EEXIST : rename(left, present) == 0 ? 0 : errno
    }
    if code == EEXIST || code == ENOTEMPTY {
      throw .carriedTwice(left: left, present: present)
    }
    guard code == 0 else { throw .system(SystemError("move", left, code: code)) }
  }
}
