import CTheme
import DossierCore

/// The files of a theme by their paths below `Templates/`.
package struct ThemeFiles: Sendable {
  /// In order of path.
  let files: [SourceFile]
  /// The paths of those that the site's own folder brought, copies of built-in ones left out.
  let own: Set<String>

  /// The theme in the binary.
  static let builtIn: [SourceFile] = (0..<dossier_theme_file_count()).map { index in
    let file = dossier_theme_file(index)
    return SourceFile(
      path: String(cString: file.path),
      bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }

  /// The built-in files, with those of the site's own folder in the place of the ones they override.
  init(builtIn: [SourceFile] = Self.builtIn, own: [SourceFile]) {
    var files: [String: SourceFile] = [:]
    for file in builtIn { files[file.path] = file }
    let changed = own.filter { files[$0.path]?.bytes != $0.bytes }
    for file in own { files[file.path] = file }
    self.files = files.sorted { $0.key < $1.key }.map(\.value)
    self.own = Set(changed.map(\.path))
  }

  /// A file for diagnostics, which name it from the dossier's root.
  func located(_ file: SourceFile) -> SourceFile {
    SourceFile(
      path: own.contains(file.path) ? "Templates/\(file.path)" : "built-in theme: \(file.path)",
      bytes: file.bytes)
  }
}
