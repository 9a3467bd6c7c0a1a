import DossierCore
import DossierModel

/// What is done with each file that is found.
extension ContentWalk {
  mutating func addEntry(_ kind: EntryKind, path: String, name: String) {
    guard name.hasSuffix(".md") else {
      diagnostics.append(Self.notMarkdown(name, kind: kind, at: path))
      return
    }
    let stem = String(name.dropLast(3)).composed
    if let fault = IDFault(in: stem) {
      diagnostics.append(Self.badName(name, fault, at: path))
      return
    }
    entries.append(
      EntryFile(id: EntryID(kind, stem), path: path, location: root + "/" + path))
  }

  mutating func addAsset(path: String) {
    let prefix = Self.contentFolder + "/" + Self.assetsFolder + "/"
    guard
      !path.unicodeScalars.contains(where: Self.isUnprintable)
    else {
      diagnostics.append(
        Diagnostic(
          .badFileName, at: .file(path),
          "the name of this file or of its folder holds a character that no address can",
          suggestion: "rename it"))
      return
    }
    assets.append(
      Library.Asset(
        path: String(path.dropFirst(prefix.count)).composed, location: root + "/" + path))
  }

  /// Control characters, line ends and what turns its neighbours round, and what stands for bytes that
  /// are not UTF-8.
  static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x2028...0x202E, 0x2066...0x2069, 0xFFFD: true
    default: RefusedCharacter(scalar) != nil
    }
  }
}
