import DossierCore

/// Where a whole dossier is made: an empty folder, a new one, or one that holds other things already,
/// such as a repository with its README.
package struct StarterFolder: Sendable {
  /// A file that was there and stays as it is.
  package struct Left: Sendable, Equatable {
    package let path: String
    /// Lines that a dossier needs in it and that it lacks.
    package let missing: [String]
  }

  private let root: String

  package init(root: String) {
    self.root = root
  }

  /// Writes all files of a new dossier but those beside `Content/` that are there already; where
  /// anything of `Content/` is there, none.
  package func write() -> (left: [Left], diagnostics: [Diagnostic]) {
    var files: [StarterFile] = []
    var left: [Left] = []
    for file in Starter.dossierFiles {
      if let present = presentStandIn(for: file) {
        left.append(Left(path: present, missing: missingLines(of: file, in: present)))
      } else {
        files.append(file)
      }
    }
    let diagnostics = StarterWriter(root: root).write(files)
    return (diagnostics.isEmpty ? left : [], diagnostics)
  }

  /// What is there in the place of a file beside `Content/`: a README of any form is one.
  private func presentStandIn(for file: StarterFile) -> String? {
    guard !file.path.contains("/") else { return nil }
    if (try? FileStatus.of("\(root)/\(file.path)")) != nil { return file.path }
    guard file.path == "README.md", case .success(let items) = FolderListing.items(of: root) else {
      return nil
    }
    return items.map(\.name).sorted().first {
      let name = $0.lowercased()
      return name == "readme" || name.hasPrefix("readme.")
    }
  }

  /// The lines of a list for Git that the present one lacks; a README has no such lines.
  private func missingLines(of file: StarterFile, in present: String) -> [String] {
    guard file.path.hasPrefix(".git") else { return [] }
    let bytes = try? FileReading.bytes(of: "\(root)/\(present)", limit: 1 << 20).get()
    let lines = String(decoding: bytes ?? [], as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: " ").joined(separator: " ") }
    return file.text.split(separator: "\n").map(String.init).filter { !lines.contains($0) }
  }
}
