import DossierTesting
import Foundation
import Testing

@Suite("An output that cannot be written")
struct RefusedOutputTests {
  let folder: WorkFolder

  init() throws {
    folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "."], in: folder.path).status == 0)
  }

  @Test("because its folder is another's is an error, and the old site stays")
  func noRight() throws {
    #expect(try DossierProcess(["build"], in: folder.path).status == 0)
    try folder.write("---\ntitle: New\n---\nNew words.\n", to: "Content/pages/new.md")
    let before = folder.files(".")
    #expect(chmod(folder.path, 0o555) == 0)
    defer { chmod(folder.path, 0o755) }
    let build = try DossierProcess(
      ["build", "--frozen"], in: folder.path, through: Self.withoutSuperuser)
    #expect(build.status == 3)
    #expect(build.errors.contains("Permission denied [write-failed]"), "\(build.errors)")
    #expect(build.errors.contains("give yourself the right to write there"))
    #expect(folder.files(".") == before)
  }

  @Test("only when the old site is to be removed says that the new one is in place")
  func oldSiteStays() throws {
    #expect(DossierProcess.run(["/bin/chmod", "-R", "a+rwX", folder.path]))
    let build = {
      try DossierProcess(["build"], in: folder.path, through: Self.withoutSuperuser)
    }
    #expect(try build().status == 0)
    try folder.write("---\ntitle: New\n---\nNew words.\n", to: "Content/pages/new.md")
    let pages = "\(folder.path)/Site/pages"
    #expect(chmod(pages, 0o555) == 0)
    let failed = try build()
    #expect(failed.status == 3)
    #expect(
      failed.errors.contains("error: the new site is in place, but"), "\(failed.errors)")
    #expect(failed.errors.contains("Permission denied [write-failed]"))
    #expect(folder.text("Site/pages/new.html") != nil)
    #expect(chmod("\(folder.path)/.Site.staging/new/pages", 0o755) == 0)
    #expect(try build().status == 0)
    #expect(!folder.paths.contains { $0.contains(".staging") })
  }

  @Test(
    "because its group, which lets a server in, cannot be kept is an error, and the old site stays",
    .enabled(if: geteuid() == 0, "to give a folder away takes a superuser's rights"))
  func groupLost() throws {
    #expect(DossierProcess.run(["/bin/chmod", "-R", "a+rwX", folder.path]))
    let build = {
      try DossierProcess(["build"], in: folder.path, through: Self.withoutSuperuser)
    }
    #expect(try build().status == 0)
    let site = "\(folder.path)/Site"
    #expect(chown(site, 65534, 33) == 0 && chmod(site, 0o2750) == 0)
    let before = folder.files(".")
    let refused = try build()
    #expect(refused.status == 3)
    #expect(refused.errors.contains("cannot give the group 33"), "\(refused.errors)")
    #expect(folder.files(".") == before)
    // What others may read needs no group.
    #expect(chmod(site, 0o755) == 0)
    #expect(try build().status == 0)
  }

  @Test(
    "to whom it belonged is written all the same, with a warning that it belongs to another now",
    .enabled(if: geteuid() == 0, "to give a folder away takes a superuser's rights"))
  func ownerLost() throws {
    #expect(DossierProcess.run(["/bin/chmod", "-R", "a+rwX", folder.path]))
    let build = {
      try DossierProcess(["build"], in: folder.path, through: Self.withoutSuperuser)
    }
    #expect(try build().status == 0)
    let site = "\(folder.path)/Site"
    #expect(chown(site, 12, 34) == 0 && chmod(site, 0o777) == 0)
    try folder.write("---\ntitle: New\n---\nNew words.\n", to: "Content/pages/new.md")
    let lost = try build()
    #expect(lost.status == 0, "\(lost.errors)")
    #expect(
      lost.errors.contains("Site: warning: \(site) belonged to the user 12 and the group 34, "))
    #expect(
      lost.errors.contains("[owner-lost]") && lost.errors.contains("chown --recursive 12:34 "))
    #expect(folder.text("Site/pages/new.html") != nil)
    let own = try build()
    #expect(own.status == 0 && !own.errors.contains("[owner-lost]"), "\(own.errors)")
  }

  @Test(
    "because of a folder in it that cannot be looked into is an error that names it",
    .enabled(if: geteuid() == 0, "to give a folder away takes a superuser's rights"))
  func unreadable() throws {
    #expect(DossierProcess.run(["/bin/chmod", "-R", "a+rwX", folder.path]))
    let build = {
      try DossierProcess(["build"], in: folder.path, through: Self.withoutSuperuser)
    }
    #expect(try build().status == 0)
    try folder.write("x", to: "Site/secret/x")
    #expect(chmod("\(folder.path)/Site/secret", 0o700) == 0)
    let refused = try build()
    #expect(refused.status == 2)
    #expect(refused.errors.contains("`secret`"), "\(refused.errors)")
    #expect(folder.text("Site/secret/x") == "x")
  }

  /// Runs a program as nobody, where the tests run as a superuser, whom no right is denied.
  private static var withoutSuperuser: [String] {
    geteuid() == 0
      ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
  }

  @Test("because it is a symbolic link that leads to itself, or nowhere, is an error")
  func links() throws {
    for (name, target) in [("Loop", "Loop"), ("One", "Other"), ("Other", "One"), ("Gone", "x/y")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/\(name)", withDestinationPath: target)
    }
    let before = folder.paths
    for name in ["Loop", "One", "Gone", "Loop/Site"] {
      let build = try DossierProcess(["build", "--output", name], in: folder.path)
      #expect(build.status == 3, "\(name): \(build.errors)")
      #expect(build.errors.contains("[write-failed]"))
      #expect(folder.paths == before)
    }
  }

  @Test("for want of open files is an error, however few there may be, and the old site stays")
  func openFiles() throws {
    let editions = try TwoEditions(pages: 3)
    var statuses: Set<Int32> = []
    // With three, not even the program's libraries can be opened.
    for limit in Array(4...14) + [24] {
      try editions.write(.one)
      #expect(try DossierProcess(["build"], in: editions.rootPath).status == 0)
      try editions.write(.other)
      let build = try DossierProcess(
        ["build"], in: editions.rootPath,
        through: ["/bin/sh", "-c", "ulimit -n \(limit); exec \"$0\" \"$@\""])
      statuses.insert(build.status)
      #expect([0, 1, 3].contains(build.status), "\(limit): \(build.status), \(build.errors)")
      #expect(editions.built == (build.status == 0 ? .other : .one), "\(limit): \(build.errors)")
      if build.status != 0 {
        #expect(build.errors.contains("Too many open files"), "\(limit): \(build.errors)")
        #expect(build.errors.contains("let more files be open at once"))
      }
    }
    #expect(statuses.contains(0))
    #expect(!statuses.isDisjoint(with: [1, 3]), "\(statuses)")
    try editions.write(.one)
    #expect(try DossierProcess(["build"], in: editions.rootPath).status == 0)
    #expect(editions.leftovers == [])
  }
}
