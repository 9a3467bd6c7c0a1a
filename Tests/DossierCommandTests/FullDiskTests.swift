import DossierTesting
import Foundation
import Testing

@Suite("A disk that takes no more", .enabled(if: SmallDisk.isAllowed, SmallDisk.reason))
struct FullDiskTests {
  @Test("leaves the old site, whatever was the last byte to find room, and loses nothing")
  func everyAmount() throws {
    let disk = try SmallDisk(megabytes: 16)
    let editions = try TwoEditions(in: WorkFolder(in: disk.path), pages: 12)
    var (failed, done) = (0, 0)
    try editions.folder.write("kept", to: "Site/.nojekyll")
    for free in [0, 4, 8, 12, 40, 100, 200, 300, 400, 600, 800, 1200, 2400, 4000] {
      try editions.write(.one)
      #expect(try DossierProcess(["build"], in: editions.rootPath).status == 0)
      #expect(editions.built == .one)
      try editions.write(.other)
      let lock = editions.folder.text("Content/passages.lock")
      try disk.fill(leaving: free << 10)
      let build = try DossierProcess(["build"], in: editions.rootPath)
      if build.status == 0 {
        done += 1
        #expect(editions.built == .other, "\(free) KB")
      } else {
        failed += 1
        #expect(build.status == 3, "\(free) KB: \(build.errors)")
        #expect(build.errors.contains("No space left on device [write-failed]"))
        #expect(build.errors.contains("free some space; the old site is untouched"))
        #expect(editions.built == .one, "\(free) KB")
        #expect(editions.folder.text("Content/passages.lock") == lock)
      }
      #expect(editions.leftovers == [], "\(free) KB")
      #expect(editions.folder.text("Site/.nojekyll") == "kept")
      disk.empty()
    }
    #expect(failed > 3 && done > 0, "\(failed) failed, \(done) done")
  }

  @Test("for want of numbers for files leaves the old site too")
  func numbers() throws {
    let disk = try SmallDisk(megabytes: 16, files: 400)
    let editions = try TwoEditions(in: WorkFolder(in: disk.path), pages: 12)
    try editions.write(.other)
    var taken = 0
    while FileManager.default.createFile(atPath: "\(disk.path)/taken-\(taken)", contents: nil) {
      taken += 1
    }
    for free in [0, 1, 2, 3, 10, 30] {
      while taken > 0, free > Self.free(disk) {
        taken -= 1
        unlink("\(disk.path)/taken-\(taken)")
      }
      let build = try DossierProcess(["build"], in: editions.rootPath)
      #expect(build.status == 3, "\(build.errors)")
      #expect(build.errors.contains("[write-failed]"))
      #expect(editions.built == .one)
      #expect(editions.leftovers == [])
    }
  }

  private static func free(_ disk: SmallDisk) -> Int {
    var status = statvfs()
    return statvfs(disk.path, &status) == 0 ? Int(status.f_ffree) : 0
  }

  @Test("for a first site leaves none")
  func first() throws {
    let disk = try SmallDisk(megabytes: 1)
    let folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "."], in: folder.path).status == 0)
    try disk.fill(leaving: 100 << 10)
    let build = try DossierProcess(["build", "--output", "\(disk.path)/Site"], in: folder.path)
    #expect(build.status == 3)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["filler"])
  }

  @Test("for the lock alone is a warning, and the old lock stays, byte for byte")
  func lock() throws {
    let disk = try SmallDisk(megabytes: 4)
    let editions = try TwoEditions(in: WorkFolder(in: disk.path), pages: 1)
    let elsewhere = try WorkFolder()
    try editions.write(.other)
    let lock = editions.folder.text("Content/passages.lock")
    try disk.fill(leaving: 0)
    let build = try DossierProcess(
      ["build", "--output", "\(elsewhere.path)/Site"], in: editions.rootPath)
    #expect(build.status == 0)
    #expect(build.errors.contains("[lock-unwritable]"))
    #expect(editions.folder.text("Content/passages.lock") == lock)
    #expect(editions.leftovers == [])
    #expect(elsewhere.text("Site/index.html")?.contains("The other edition") == true)
  }
}
