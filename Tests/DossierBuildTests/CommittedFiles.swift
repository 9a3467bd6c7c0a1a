import Foundation

/// The files of the project that are, or would be, committed.
enum CommittedFiles {
  /// The bytes of every file that git knows or would add or, where git is absent, of every file that
  /// is neither built nor withheld; by path from the root.
  static func bytes(below root: URL) -> [String: Data] {
    var files: [String: Data] = [:]
    for path in known(below: root) ?? walked(below: root) {
      files[path] = try? Data(contentsOf: root.appendingPathComponent(path))
    }
    return files
  }

  private static func known(below root: URL) -> [String]? {
    guard FileManager.default.fileExists(atPath: root.appendingPathComponent(".git").path) else {
      return nil
    }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "git", "-C", root.path, "ls-files", "-z", "--cached", "--others", "--exclude-standard",
    ]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let names = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return names.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func walked(below root: URL) -> [String] {
    let passed = ["Site/", "Originals/"]
    return (FileManager.default.subpaths(atPath: root.path) ?? []).filter { path in
      (!path.hasPrefix(".") || path.hasPrefix(".git")) && !path.hasPrefix(".git/")
        && !passed.contains(where: path.hasPrefix)
    }
  }
}
