/// What Git tracks, as `git ls-files` says.
///
/// The repository is not trusted: Git is named the folder that it is to read, since a dossier's own
/// folder may look like a repository without being one, and nothing that a configuration names is
/// run.
package enum GitIndex {
  package enum Answer: Sendable, Equatable {
    case tracked, untracked
    /// There is a repository, and why it can't be asked.
    case unknown(String)
  }

  /// Whether the work tree that holds a folder tracks an item, which is told by what it is on disk
  /// and not by how its path is spelt. A link at the path's end is not followed.
  ///
  /// Where there is no repository, nothing is tracked. A repository within the item's own folder has
  /// no say.
  package static func tracks(_ path: String, from folder: String) -> Answer {
    guard let item = try? FileStatus.of(path)?.identity,
      let start = try? FolderPath.resolved(folder),
      let holder = try? FolderPath.resolved(FolderPath.parent(of: path))
    else { return .untracked }
    for top in FolderPath.ancestry(of: start) {
      guard let repository = try? FileStatus.of(FolderPath.joined(top, ".git")) else { continue }
      guard FolderPath.lies(holder, in: top) else { return .untracked }
      guard let git = ExternalProgram.path(of: "git") else {
        return .unknown("there is no program `git` on the `PATH`")
      }
      let name = FolderPath.name(of: path)
      if let paths = paths(named: name, in: top, git: git) {
        let isTracked = paths.contains {
          (try? FileStatus.of(FolderPath.joined(top, $0)))?.identity == item
        }
        return isTracked ? .tracked : .untracked
      }
      // As Git does, a folder of that name without a `HEAD` is passed over.
      let hasHead = (try? FileStatus.of(FolderPath.joined(top, ".git/HEAD"))) != nil
      if hasHead || repository.kind != .folder {
        return .unknown("`git ls-files` cannot read the repository")
      }
    }
    return .untracked
  }

  /// The paths in the index, relative to the work tree's top, whose last part is a name, in whatever
  /// case.
  private static func paths(named name: String, in top: String, git: String) -> [String]? {
    let settings = [
      "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.untrackedCache=false",
      "protocol.allow=never", "safe.directory=*", "core.bare=false",
    ]
    let outcome = ExternalProgram.run(
      git,
      [
        "--no-pager", "-C", top, "--git-dir=\(FolderPath.joined(top, ".git"))",
        "--work-tree=\(top)",
      ]
        + settings.flatMap { ["-c", $0] }
        + ["ls-files", "--cached", "-z", "--", ":(top,glob,icase)**/\(name)"],
      environment: [
        "LC_ALL=C", "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_ATTR_NOSYSTEM=1",
        "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1",
      ])
    guard let outcome, outcome.status == 0 else { return nil }
    return outcome.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
