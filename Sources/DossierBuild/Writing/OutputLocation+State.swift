import DossierCore

extension OutputLocation {
  /// What is at the output before a build.
  enum State {
    case missing
    /// A folder that holds what earlier builds wrote, what is carried, and nothing else.
    case replaceable
  }

  /// What a look at an output found, and how to tell whether another look would find the same.
  struct Look {
    let state: State
    fileprivate let folders: [(path: String, status: FileStatus)]

    /// In seconds: no file system that is written to tells times more coarsely.
    private static let coarsestTime = 2

    /// Whether the folders are the same and hold the same: nothing comes to lie in a folder, or leaves
    /// it, without a change of its time.
    ///
    /// - Parameter made: a folder on the same disk that was made after the look. What changed only just
    ///   before that may have changed again without its time telling so.
    fileprivate func holds(since made: FileStatus) -> Bool {
      !folders.isEmpty
        && folders.allSatisfy { path, status in
          guard status.modified.tv_sec + Self.coarsestTime < made.modified.tv_sec,
            let now = try? FileStatus.of(path)
          else { return false }
          return now.identity == status.identity && now.isUnchanged(since: status)
        }
    }
  }

  /// Looks at what is there, and refuses a folder in which files would vanish that no build wrote.
  ///
  /// - Parameters:
  ///   - audience: for whom the site is that is to be written.
  ///   - discardsForeign: whether such files may vanish, but for those of another site.
  ///   - earlier: a look for the same, which holds where nothing came to lie there since, and the
  ///     folder that was made after it.
  func look(
    for audience: OutputMarker.Audience, discardsForeign: Bool,
    after earlier: (look: Look, made: FileStatus?)? = nil
  ) throws(WritingFailure) -> Look {
    if let earlier, let made = earlier.made, earlier.look.holds(since: made) { return earlier.look }
    let status = try attempt { () throws(SystemError) in try FileStatus.of(path) }
    guard let status else { return Look(state: .missing, folders: []) }
    guard status.kind == .folder else { throw .outputIsNoFolder(path) }
    let marker = OutputMarker(of: path)
    let isTracked = if marker == nil { false } else { try isMarkerTracked() }
    if let marker, !isTracked, audience == .editors, marker.audience == .readers {
      throw .previewOverPublished(path)
    }
    let foreign = try attempt { () throws(SystemError) in
      try ForeignFiles(in: path, marker: isTracked ? nil : marker)
    }
    if let other = foreign.otherSites.first {
      throw .holdsOtherSite(path, "\(path)/\(other)")
    }
    guard foreign.paths.isEmpty || discardsForeign else {
      let found: ForeignOutput.Marker = isTracked ? .tracked : marker == nil ? .missing : .present
      throw .foreignOutput(ForeignOutput(path: path, files: foreign.paths, marker: found))
    }
    return Look(state: .replaceable, folders: foreign.folders)
  }

  /// Whether the marker is in the index of the work tree that holds the dossier: then whoever writes
  /// the repository says that a folder is a build's. A repository within the output has no say.
  func isMarkerTracked() throws(WritingFailure) -> Bool {
    try Self.isMarkerTracked(in: path, root: root)
  }

  static func isMarkerTracked(in folder: String, root: String) throws(WritingFailure) -> Bool {
    switch GitIndex.tracks(FolderPath.joined(folder, OutputMarker.name), from: root) {
    case .tracked: true
    case .untracked: false
    case .unknown(let reason): throw .unknownOwner(folder, reason)
    }
  }
}

/// A folder that holds files which no build wrote.
struct ForeignOutput {
  /// What its marker says of them.
  enum Marker {
    case missing, present
    /// It counts for nothing.
    case tracked
  }

  let path: String
  /// In order of their paths' bytes.
  let files: [String]
  let marker: Marker

  /// How many are named.
  private static let named = 10

  func diagnostic(_ output: String) -> Diagnostic {
    Diagnostic(.foreignOutput, at: .file(output), message, suggestion: suggestion)
  }

  private var message: String {
    let names = files.prefix(Self.named).map { "`\($0)`" }.joined(separator: ", ")
    let rest = files.count > Self.named ? " and \(files.count - Self.named) more" : ""
    let held =
      files.count == 1
      ? "the folder \(path) holds \(names), which no build wrote, so it is left alone"
      : "the folder \(path) holds \(files.count) files that no build wrote, so it is left alone: "
        + names + rest
    return marker == .tracked
      ? "\(held) (its `\(OutputMarker.name)` is in the repository, and says nothing)" : held
  }

  private var suggestion: String {
    switch marker {
    case .present:
      "move what is yours to `Static/`, from where it is copied at every build; "
        + "`--discard-foreign` removes the rest"
    case .missing:
      "name an empty or new folder with `--output`, or move what is there away"
    case .tracked:
      "take the folder out of the repository (`git rm -r --cached`), or name another with "
        + "`--output`; `--discard-foreign` removes what is there"
    }
  }
}
