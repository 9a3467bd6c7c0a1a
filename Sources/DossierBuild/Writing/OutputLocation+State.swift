import DossierCore

extension OutputLocation {
  /// What is at the output before a build.
  enum State {
    case missing
    /// A folder that holds what earlier builds wrote, what is carried, and nothing else.
    case replaceable
  }

  /// Looks at what is there, and refuses a folder in which files would vanish that no build wrote.
  ///
  /// - Parameters:
  ///   - audience: for whom the site is that is to be written.
  ///   - discardsForeign: whether such files may vanish, but for those of another site.
  func state(
    for audience: OutputMarker.Audience, discardsForeign: Bool
  ) throws(WritingFailure) -> State {
    let status = try attempt { () throws(SystemError) in try FileStatus.of(path) }
    guard let status else { return .missing }
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
    return .replaceable
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
