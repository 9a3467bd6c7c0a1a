import Foundation
import Testing

@Suite("The same content")
struct EqualBytesTests {
  @Test("gives the same bytes in another place, time zone and language, and on one core")
  func surroundings() throws {
    let folder = try WorkFolder()
    #expect(try DossierProcess(["new", "dossier", "one"], in: folder.path).status == 0)
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/elsewhere/deep down", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(folder.path)/one", toPath: "\(folder.path)/elsewhere/deep down/two")
    let core = "/usr/bin/taskset"
    let hasCores = FileManager.default.isExecutableFile(atPath: core)
    let first = try DossierProcess(
      ["build", "--root", "one"], in: folder.path,
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "C"])
    let second = try DossierProcess(
      ["build"], in: "\(folder.path)/elsewhere/deep down/two",
      environment: ["TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
      through: hasCores ? [core, "--cpu-list", "0"] : [])
    #expect(first.status == 0 && second.status == 0, "\(first.errors)\(second.errors)")
    let site = folder.files("one/Site")
    #expect(site.count > 20)
    #expect(site == folder.files("elsewhere/deep down/two/Site"))
    #expect(!site.values.contains { String(decoding: $0, as: UTF8.self).contains(folder.path) })
  }
}
