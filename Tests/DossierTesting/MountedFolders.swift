import Foundation

/// Mounts of a test's own, which only a superuser may make.
package enum Mount {
  /// False where it fails, also for want of the right or of the program.
  @discardableResult
  package static func run(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// Whether a folder can be had at a second path.
  package static let canBind: Bool = {
    guard let tree = try? ContentTree(["one/a": "x", "two/b": "y"]) else { return false }
    let place = tree.location("two")
    guard run("mount", ["--bind", tree.location("one"), place]) else { return false }
    defer { run("umount", [place]) }
    return FileManager.default.fileExists(atPath: "\(place)/a")
  }()

  package static let reason = "to mount a folder at a second path takes a superuser's rights"
}

/// A folder on a disk that finds its files by names in any case: that of the machine's temporary
/// folders, as on a Mac, or one in memory, for which Linux 6.13 or later must have been built so, and
/// which only a superuser may mount.
package final class CaseInsensitiveDisk: Sendable {
  package static let isThere = (try? CaseInsensitiveDisk()) != nil
  package static let reason = "no disk here finds files by names in any case"

  package let path: String
  private let mounted: String?

  struct NotThere: Error {}

  package init() throws {
    let folder =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("dossier-case-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if Self.ignoresCase(folder) {
      (path, mounted) = (folder, nil)
      return
    }
    guard Mount.run("mount", ["-t", "tmpfs", "-o", "size=8m,casefold", "tmpfs", folder]) else {
      rmdir(folder)
      throw NotThere()
    }
    (path, mounted) = ("\(folder)/disk", folder)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    guard Mount.run("chattr", ["+F", path]), Self.ignoresCase(path) else { throw NotThere() }
  }

  deinit {
    if let mounted {
      Mount.run("umount", ["--lazy", mounted])
      rmdir(mounted)
    } else {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  private static func ignoresCase(_ folder: String) -> Bool {
    let probe = "\(folder)/probe"
    guard FileManager.default.createFile(atPath: probe, contents: nil) else { return false }
    defer { unlink(probe) }
    return FileManager.default.fileExists(atPath: "\(folder)/PROBE")
  }
}
