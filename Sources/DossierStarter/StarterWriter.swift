import DossierCore
import Foundation

/// Writes new files below a folder, and never over what is there.
package struct StarterWriter: Sendable {
  private let root: String

  package init(root: String) {
    self.root = root
  }

  /// What keeps an entry from being made below the root: that it holds no dossier.
  package func faultsOfRoot() -> [Diagnostic] {
    let content = try? FileStatus.of("\(root)/Content", followingLinks: true)
    if content?.kind == .folder { return [] }
    return [
      Diagnostic(
        .missingContentFolder, at: .file("Content"), "there is no folder `Content/` here",
        suggestion: "run `dossier new dossier NAME`, or name the dossier's folder with `--root`")
    ]
  }

  /// Writes all of the files or, where one of them is there already, none.
  package func write(_ files: [StarterFile]) -> [Diagnostic] {
    do throws(SystemError) {
      var taken: [StarterFile] = []
      for file in files where try FileStatus.of("\(root)/\(file.path)") != nil {
        taken.append(file)
      }
      guard taken.isEmpty else { return taken.map { fileExists($0.path) } }
      let real = try FolderPath.resolved(root)
      for file in files { try write(file, in: real) }
      return []
    } catch {
      if error.code == EEXIST { return [fileExists(FolderPath.relative(error.path, to: root))] }
      return [
        Diagnostic(
          .writeFailed, at: .file(FolderPath.relative(error.path, to: root)),
          "cannot \(error.action) it: \(error.reason)", suggestion: error.suggestion)
      ]
    }
  }

  private func write(_ new: StarterFile, in real: String) throws(SystemError) {
    let folder = FolderPath.parent(of: "\(real)/\(new.path)")
    let realFolder = try FolderPath.resolved(folder)
    // What is not there yet holds no links.
    let top = new.path.split(separator: "/").dropLast().first.map { ["\(real)/\($0)"] } ?? []
    let tops = top + [real]
    for top in tops where FolderPath.identity(of: top) != nil {
      guard try TopFolder("", at: top).fault(of: realFolder) == nil else {
        throw SystemError("write elsewhere, through a link,", folder, code: EXDEV)
      }
    }
    try FolderTree.makeWhole(realFolder)
    var file = try OpenFile(creating: "\(real)/\(new.path)")
    try Array(new.text.utf8).withUnsafeBufferPointer { (text) throws(SystemError) in
      try file.append(text)
    }
    try file.finish()
  }

  private func fileExists(_ path: String) -> Diagnostic {
    // Only an entry's file is called by an id.
    let isEntry = path.hasPrefix("Content/") && path.hasSuffix(".md")
    return Diagnostic(
      .fileExists, at: .file(path), "this file is there already, so nothing was written",
      suggestion: isEntry
        ? "choose another id, or edit the file" : "edit the file, or move it away first")
  }
}
