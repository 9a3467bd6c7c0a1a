#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What stands in a folder.
package struct FolderItem {
  package let name: String
  package let kind: FileStatus.Kind

  package init(name: String, kind: FileStatus.Kind) {
    self.name = name
    self.kind = kind
  }
}

/// Reads folders with `readdir`, which is some fifty times as fast as Foundation's enumerators.
package enum FolderListing {
  /// The items of a folder in order of their names' bytes, without `.` and `..`.
  package static func items(of path: String) -> Result<[FolderItem], SystemError> {
    guard let folder = opendir(path) else { return .failure(SystemError("read", path)) }
    defer { closedir(folder) }
    var items: [FolderItem] = []
    // The end of a folder and a fault differ in `errno` alone.
    errno = 0
    while let entry = readdir(folder) {
      defer { errno = 0 }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          String(cString: $0)
        }
      }
      guard name != ".", name != ".." else { continue }
      let kind = kind(ofType: entry.pointee.d_type) ?? kind(of: path + "/" + name)
      items.append(FolderItem(name: name, kind: kind))
    }
    guard errno == 0 else { return .failure(SystemError("read", path)) }
    return .success(items.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
  }

  private static func kind(ofType type: UInt8) -> FileStatus.Kind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .symbolicLink
    case Int(DT_UNKNOWN): nil
    default: .special
    }
  }

  /// Some file systems do not say in `readdir` what an item is.
  private static func kind(of path: String) -> FileStatus.Kind {
    (try? FileStatus.of(path))?.kind ?? .special
  }

  /// What a path leads to.
  package struct Target: Sendable {
    package let kind: FileStatus.Kind
    /// Without links.
    package let path: String
  }

  /// What a symbolic link leads to.
  package static func target(of path: String) -> Result<Target, SystemError> {
    guard let resolved = realpath(path, nil) else {
      return .failure(SystemError("read", path))
    }
    defer { free(resolved) }
    let real = String(cString: resolved)
    return .success(Target(kind: kind(of: real), path: real))
  }
}
