import DossierTesting
import Foundation
import Synchronization
import Testing

/// Content that changes under a build's hands, or leads where no build may go.
@Suite("Content that does not hold still")
struct UnsteadyContentTests {
  @Test("while it is built leaves a whole site of some moment, or an error and the old site")
  func rewritten() throws {
    let editions = try TwoEditions(pages: 12)
    let folder = editions.folder
    let stop = Atomic<Bool>(false)
    let done = DispatchSemaphore(value: 0)
    let page = "\(folder.path)/Content/pages/page-3.md"
    let asset = "\(folder.path)/Content/assets/data.csv"
    try folder.write("1,2\n", to: "Content/assets/data.csv")
    Thread.detachNewThread {
      var round = 0
      while !stop.load(ordering: .relaxed) {
        round += 1
        let text = "---\ntitle: Page 3\n---\n" + String(repeating: "Round \(round).\n", count: 3000)
        // Not in one step: the file is for a time empty, or cut short, or not there.
        if round.isMultiple(of: 7) { unlink(page) }
        try? Data(text.utf8).write(to: URL(fileURLWithPath: page))
        try? Data(text.utf8).write(to: URL(fileURLWithPath: asset))
      }
      done.signal()
    }
    var statuses: [Int32: Int] = [:]
    for _ in 1...12 {
      let before = folder.files("Site")
      let build = try DossierProcess(["build"], in: folder.path)
      statuses[build.status, default: 0] += 1
      #expect([0, 1].contains(build.status), "\(build.status): \(build.errors)")
      if build.status == 1 {
        #expect(build.errors.contains("error:"))
        #expect(folder.files("Site") == before)
      }
      #expect(editions.leftovers == [])
    }
    stop.store(true, ordering: .relaxed)
    done.wait()
    #expect(try DossierProcess(["build"], in: folder.path).status == 0)
    #expect(folder.files("Site")["assets/data.csv"] == folder.files("Content")["assets/data.csv"])
  }

  @Test(
    "because links in it go round, lead out or lead nowhere is an error, and the old site stays",
    arguments: [
      ("pages/deep/loop", "..", "link-loop"), ("pages/itself.md", "itself.md", "link-loop"),
      ("assets/round", "../assets", "link-loop"),
      ("pages/out.md", "/etc/hostname", "link-outside-root"),
      ("assets/out", "/etc", "link-outside-root"), ("pages/gone.md", "nowhere", "unreadable-file"),
      ("pages/up", "../../..", "link-outside-root"),
    ])
  func links(path: String, target: String, id: String) throws {
    let folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "."], in: folder.path).status == 0)
    #expect(try DossierProcess(["build"], in: folder.path).status == 0)
    let before = folder.files("Site")
    let place = URL(fileURLWithPath: "\(folder.path)/Content/\(path)")
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place.path, withDestinationPath: target)
    let build = try DossierProcess(["build"], in: folder.path)
    #expect(build.status == 1)
    #expect(build.errors.contains("Content/\(path)"), "\(build.errors)")
    #expect(build.errors.contains("[\(id)]"), "\(build.errors)")
    #expect(folder.files("Site") == before)
  }

  @Test("of templates that cannot be read is an error, never the built-in theme in their stead")
  func templates() throws {
    let folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "."], in: folder.path).status == 0)
    try folder.makeFolder("Templates")
    for (name, target) in [("loop.html", "loop.html"), ("gone.html", "nowhere")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/Templates/\(name)", withDestinationPath: target)
    }
    #expect(mkfifo("\(folder.path)/Templates/page.html", 0o600) == 0)
    let build = try DossierProcess(["build"], in: folder.path)
    #expect(build.status == 1)
    for name in ["gone", "loop", "page"] {
      #expect(build.errors.contains("Templates/\(name).html: error:"), "\(build.errors)")
    }
    #expect(folder.text("Site/index.html") == nil)
  }
}
