import DossierTesting
import Foundation
import Testing

/// A file system of a test's own, in memory, unmounted with its owner. Only a superuser may mount it.
final class SmallDisk: Sendable {
  /// Whether this machine lets one be mounted.
  static let isAllowed: Bool = {
    guard geteuid() == 0, let disk = try? SmallDisk(megabytes: 1) else { return false }
    return FileManager.default.fileExists(atPath: disk.path)
  }()

  static let reason: Comment = "mounting a disk for the test takes a superuser's rights"

  let path: String
  private static let filler = "filler"

  struct NotMounted: Error {}

  /// - Parameters:
  ///   - place: an empty folder; one is made where it is nil.
  ///   - files: how many files and folders it can hold.
  init(megabytes: Int, files: Int? = nil, at place: String? = nil) throws {
    if let place {
      path = place
    } else {
      path =
        FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        .appendingPathComponent("dossier-disk-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    let limit = files.map { ",nr_inodes=\($0)" } ?? ""
    guard Self.mount(["-t", "tmpfs", "-o", "size=\(megabytes)m\(limit)", "tmpfs", path]) else {
      throw NotMounted()
    }
  }

  deinit {
    for program in ["/usr/bin/umount", "/bin/umount"]
    where DossierProcess.run([program, "--lazy", path]) { break }
    rmdir(path)
  }

  /// Takes up the room that is left, but for some bytes.
  func fill(leaving bytes: Int) throws {
    let file = "\(path)/\(Self.filler)"
    unlink(file)
    var status = statvfs()
    guard statvfs(path, &status) == 0 else { throw NotMounted() }
    let free = Int(status.f_bavail) * Int(status.f_frsize)
    try Data(count: max(0, free - bytes)).write(to: URL(fileURLWithPath: file))
  }

  func empty() { unlink("\(path)/\(Self.filler)") }

  func forbidWriting() throws {
    guard Self.mount(["-o", "remount,ro", path]) else { throw NotMounted() }
  }

  func allowWriting() throws {
    guard Self.mount(["-o", "remount,rw", path]) else { throw NotMounted() }
  }

  private static func mount(_ arguments: [String]) -> Bool {
    ["/usr/bin/mount", "/bin/mount"].contains { DossierProcess.run([$0] + arguments) }
  }
}
