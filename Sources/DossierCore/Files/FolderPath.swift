#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Absolute paths of folders, whether or not they are there yet.
package enum FolderPath {
  // By bytes, as the system reads paths: an accent after a slash does not make it another character.
  private static let slash = UInt8(ascii: "/")

  package static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// A path below a folder.
  package static func joined(_ folder: String, _ name: String) -> String {
    folder == "/" ? "/\(name)" : "\(folder)/\(name)"
  }

  /// An absolute path and those of the folders above it, up to the disk's top.
  package static func ancestry(of path: String) -> [String] {
    var paths = [path]
    while let last = paths.last, last != "/" { paths.append(parent(of: last)) }
    return paths
  }

  /// What a path leads to, links followed; nil where that is nothing, or can't be looked at.
  package static func identity(of path: String) -> FileStatus.Identity? {
    (try? FileStatus.of(path, followingLinks: true))?.identity
  }

  /// Whether an absolute path without links is that of a folder or lies below it, by what folders are
  /// on disk; parts that are not there yet are passed over.
  package static func lies(_ path: String, in folder: String) -> Bool {
    guard let own = identity(of: folder) else { return false }
    return ancestry(of: path).contains { identity(of: $0) == own }
  }

  private static func parts(of path: String) -> [String] {
    path.utf8.split(separator: slash).map { String(Substring($0)) }
  }

  /// The real path behind a given one, links followed; parts that are not there yet are kept.
  ///
  /// A relative path counts from the current folder. A link that leads nowhere is an error.
  package static func resolved(_ path: String) throws(SystemError) -> String {
    var parts = parts(of: absolute(path))
    var missing: [String] = []
    while true {
      let known = "/" + parts.joined(separator: "/")
      if let real = realpath(known, nil) {
        defer { free(real) }
        return resolved(String(cString: real), missing.reversed())
      }
      let code = errno
      let leadsNowhere = try FileStatus.of(known) != nil
      guard code == ENOENT, !leadsNowhere, let last = parts.popLast() else {
        throw SystemError("open", known, code: code)
      }
      missing.append(last)
    }
  }

  /// A path as it is written from a folder that it lies in; as it was where it lies elsewhere.
  package static func relative(_ path: String, to folder: String) -> String {
    guard path.utf8.starts(with: "\(folder)/".utf8) else { return path }
    return String(Substring(path.utf8.dropFirst(folder.utf8.count + 1)))
  }

  private static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let current = getcwd(nil, 0) else { return "/" + path }
    defer { free(current) }
    return "\(String(cString: current))/\(path)"
  }

  private static func resolved(_ real: String, _ missing: [String]) -> String {
    var parts = parts(of: real)
    for part in missing where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
