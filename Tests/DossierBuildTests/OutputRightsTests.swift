import DossierCore
import Foundation
import Testing

@testable import DossierBuild

#if os(Linux)
  // Glibc's import leaves them out.
  @_silgen_name("setxattr") private func setxattr(
    _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: UnsafeRawPointer,
    _ size: Int, _ flags: Int32
  ) -> Int32
  @_silgen_name("getxattr") private func getxattr(
    _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>, _ value: UnsafeMutableRawPointer,
    _ size: Int
  ) -> Int
#endif

/// Who may do what in a folder that is served stays as it was.
@Suite("The rights of a served folder")
struct OutputRightsTests {
  let folder: TemporaryFolder

  init() async throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("Content")
    await write("a")
  }

  private func write(_ edition: String) async {
    let outcome = await SiteWriter(output: folder.place("Site"), root: folder.path)
      .write(pages(edition))
    #expect(outcome.diagnostics.isEmpty)
  }

  private func status(_ path: String) throws -> FileStatus {
    try #require(try FileStatus.of(folder.place(path)))
  }

  @Test("survive the exchange: mode, and those of the folders in it")
  func mode() async throws {
    chmod(folder.place("Site"), 0o2750)
    chmod(folder.place("Site/articles"), 0o711)
    await write("b")
    #expect(try status("Site").mode == 0o2750)
    #expect(try status("Site/articles").mode == 0o711)
  }

  @Test(
    "survive the exchange: owner and group, which new folders and files in it get from the system",
    .enabled(if: geteuid() == 0, "to give a folder away takes a superuser's rights"))
  func owner() async throws {
    #expect(chown(folder.place("Site"), 12, 33) == 0)
    chmod(folder.place("Site"), 0o2750)
    try FileManager.default.removeItem(atPath: folder.place("Site/data"))
    await write("b")
    let site = try status("Site")
    #expect((site.owner, site.group, site.mode) == (12, 33, 0o2750))
    let data = try status("Site/data")
    #expect(data.group == 33 && data.mode & 0o2000 != 0)
    #expect(try status("Site/data/b.json").group == 33)
  }

  /// `user::rwx, user:33:r-x, group::---, mask::r-x, other::---`, as the system stores it (version 2,
  /// then tag, permissions and id of each entry, least byte first).
  private static let list: [UInt8] =
    [2, 0, 0, 0]
    + [(1, 7, -1), (2, 5, 33), (4, 0, -1), (16, 5, -1), (32, 0, -1)].flatMap {
      (tag: UInt8, rights: UInt8, id: Int32) in
      [tag, 0, rights, 0] + withUnsafeBytes(of: id.littleEndian) { Array($0) }
    }

  private static let lists = ["system.posix_acl_access", "system.posix_acl_default"]

  /// Whether temporary folders can have such lists, as those of Linux can on most disks.
  private static let hasAccessLists: Bool = {
    #if os(Linux)
      guard let folder = try? TemporaryFolder() else { return false }
      return lists.allSatisfy { setxattr(folder.path, $0, list, list.count, 0) == 0 }
    #else
      return false
    #endif
  }()

  @Test(
    "survive the exchange: access control lists, which what is new in it inherits",
    .enabled(if: hasAccessLists, "temporary folders have no access control lists here"))
  func accessLists() async throws {
    #if os(Linux)
      let names = Self.lists
      for name in names {
        #expect(setxattr(folder.place("Site"), name, Self.list, Self.list.count, 0) == 0)
      }
      try FileManager.default.removeItem(atPath: folder.place("Site/data"))
      await write("b")
      for name in names {
        var found = [UInt8](repeating: 0, count: 256)
        let count = getxattr(folder.place("Site"), name, &found, found.count)
        #expect(count >= 0 && Array(found.prefix(max(0, count))) == Self.list, "\(name)")
      }
      var inherited = [UInt8](repeating: 0, count: 256)
      #expect(getxattr(folder.place("Site/data"), names[1], &inherited, inherited.count) > 0)
    #endif
  }
}
