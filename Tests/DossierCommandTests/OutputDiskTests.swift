import DossierTesting
import Foundation
import Testing

@Suite("An output on a disk of its own", .enabled(if: SmallDisk.isAllowed, SmallDisk.reason))
struct OutputDiskTests {
  let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "."], in: folder.path).status == 0)
  }

  private func build(_ output: String, _ options: String...) throws -> DossierProcess {
    try DossierProcess(["build", "--output", output] + options, in: folder.path)
  }

  @Test("is written as any other, and unchanged files keep their time")
  func elsewhere() throws {
    let disk = try SmallDisk(megabytes: 8)
    #expect(try build("\(disk.path)/Site").status == 0)
    #expect(try DossierProcess(["build"], in: folder.path).status == 0)
    #expect(try Self.files(disk.path + "/Site") == folder.files("Site"))
    let again = try build("\(disk.path)/Site")
    #expect(again.status == 0 && again.output.contains("unchanged"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["Site"])
  }

  @Test("to which a symbolic link leads is written there where it is named, and the link stays")
  func link() throws {
    let disk = try SmallDisk(megabytes: 8)
    try FileManager.default.createDirectory(
      atPath: "\(disk.path)/real", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/Site", withDestinationPath: "\(disk.path)/real")
    #expect(try DossierProcess(["build"], in: folder.path).status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(disk.path)/real") == [])
    for _ in 1...2 { #expect(try build("Site").status == 0) }
    #expect(folder.text("Site/index.html") != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["real"])
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/Site")
        == "\(disk.path)/real")
  }

  @Test(
    "where the disk itself is the output is refused, and what it holds stays", arguments: [0, 1])
  func mountPoint(sites: Int) throws {
    try folder.makeFolder("Site")
    let disk = try SmallDisk(megabytes: 8, at: "\(folder.path)/Site")
    if sites == 1 {
      // A site that was copied there.
      #expect(try build("Made").status == 0)
      #expect(DossierProcess.run(["/bin/cp", "-r", "\(folder.path)/Made/.", disk.path]))
    }
    try folder.write("kept", to: "Site/.nojekyll")
    let before = folder.files("Site")
    for options in [[], ["--allow-gap"]] {
      let build = try DossierProcess(["build"] + options, in: folder.path)
      #expect(build.status == 3)
      #expect(build.errors.contains("[write-failed]"))
      #expect(
        build.errors.contains("name a folder on that disk with `--output`"), "\(build.errors)")
      #expect(folder.files("Site") == before)
      #expect(!folder.paths.contains { $0.contains(".staging") })
    }
    #expect(try build("Site/inside").status == 0)
    #expect(folder.text("Site/inside/index.html") != nil)
    #expect(folder.text("Site/.nojekyll") == "kept")
  }

  @Test("whose folders cannot be moved, as those of a container's image, is an error; new ones can")
  func layers() throws {
    let disk = try SmallDisk(megabytes: 16)
    for name in ["image", "changes", "work", "shown"] {
      try FileManager.default.createDirectory(
        atPath: "\(disk.path)/\(name)", withIntermediateDirectories: true)
    }
    let image = "\(disk.path)/image/Site"
    #expect(try build(image).status == 0)
    try "kept".write(toFile: "\(image)/.nojekyll", atomically: false, encoding: .utf8)
    let layers = ["lowerdir=image", "upperdir=changes", "workdir=work"]
      .map { $0.replacing("=", with: "=\(disk.path)/") }
    let shown = "\(disk.path)/shown"
    #expect(
      DossierProcess.run([
        "/usr/bin/mount", "-t", "overlay", "overlay", "-o", layers.joined(separator: ","), shown,
      ]))
    defer { DossierProcess.run(["/usr/bin/umount", "--lazy", shown]) }
    let before = try Self.files(shown)
    try folder.write("---\ntitle: New\n---\nNew words.\n", to: "Content/pages/new.md")
    for options in [[], ["--allow-gap"]] {
      let build = try DossierProcess(
        ["build", "--output", "\(shown)/Site"] + options, in: folder.path)
      #expect(build.status == 3)
      #expect(build.errors.contains("[write-failed]"))
      #expect(build.errors.contains("nor a folder of a container's image"), "\(build.errors)")
      #expect(try Self.files(shown) == before)
    }
    for _ in 1...2 { #expect(try build("\(shown)/Second").status == 0) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shown).sorted() == ["Second", "Site"])
  }

  @Test("that is read-only is an error, and the old site stays")
  func readOnly() throws {
    let disk = try SmallDisk(megabytes: 8)
    #expect(try build("\(disk.path)/Site").status == 0)
    let before = try Self.files(disk.path)
    try folder.write("---\ntitle: New\n---\nNew words.\n", to: "Content/pages/new.md")
    try disk.forbidWriting()
    for output in ["Site", "Second", "new/folders/Site"] {
      let build = try build("\(disk.path)/\(output)")
      #expect(build.status == 3)
      #expect(build.errors.contains("Read-only file system [write-failed]"), "\(build.errors)")
      #expect(build.errors.contains("name a folder on a disk that can be written"))
    }
    #expect(try Self.files(disk.path) == before)
    try disk.allowWriting()
    #expect(try build("\(disk.path)/Site").status == 0)
  }

  @Test("with the whole dossier on it, read-only, can be built elsewhere; the lock is a warning")
  func readOnlyContent() throws {
    let disk = try SmallDisk(megabytes: 8)
    let dossier = try WorkFolder(in: disk.path)
    #expect(try DossierProcess(["new", "dossier", "."], in: dossier.path).status == 0)
    try disk.forbidWriting()
    defer { try? disk.allowWriting() }
    let output = "\(folder.path)/Site"
    let build = try DossierProcess(["build", "--output", output], in: dossier.path)
    #expect(build.status == 0)
    #expect(build.errors.contains("[lock-unwritable]"))
    let frozen = try DossierProcess(["build", "--frozen", "--output", output], in: dossier.path)
    #expect(frozen.status == 0)
    #expect(frozen.errors.contains("[lock-missing]"))
  }

  private static func files(_ path: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      if let data = FileManager.default.contents(atPath: "\(path)/\(name)") { files[name] = data }
    }
    return files
  }
}
