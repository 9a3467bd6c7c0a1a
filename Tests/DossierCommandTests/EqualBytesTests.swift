import DossierTesting
import Foundation
import Testing

/// A dossier, and its site as it was first built; removed when the suite has ended.
private struct FirstBuild {
  let folder: WorkFolder
  let site: [String: Data]

  init() throws {
    folder = try WorkFolder()
    try ManyEntries.write(ManyEntries.files(), to: folder, root: "one")
    let build = try DossierProcess(["build", "--root", "one"], in: folder.path)
    #expect(build.status == 0, "\(build.errors)")
    site = folder.files("one/Site")
  }

  @TaskLocal static var shared: FirstBuild?
}

/// Makes the first build once, for all tests of a suite.
private struct ComparedWithFirstBuild: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    try await FirstBuild.$shared.withValue(FirstBuild(), operation: body)
  }
}

@Suite("The same content gives the same bytes", ComparedWithFirstBuild())
struct EqualBytesTests {
  private let model: FirstBuild

  init() throws { model = try #require(FirstBuild.shared) }

  /// Builds the same content in some surroundings, and compares.
  private func build(
    environment: [String: String] = [:], through wrapper: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let output = "\(model.folder.path)/Site-\(UUID().uuidString)"
    let build = try DossierProcess(
      ["build", "--root", "one", "--frozen", "--output", output], in: model.folder.path,
      environment: environment, through: wrapper)
    #expect(build.status == 0, "\(build.errors)", sourceLocation: sourceLocation)
    let site = model.folder.files(URL(fileURLWithPath: output).lastPathComponent)
    Self.expectEqual(site, model.site, sourceLocation)
  }

  private static func expectEqual(
    _ site: [String: Data], _ other: [String: Data],
    _ sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(site.count > 300, sourceLocation: sourceLocation)
    let different = Set(site.keys).union(other.keys).filter { site[$0] != other[$0] }
    #expect(different.sorted().prefix(5) == [], sourceLocation: sourceLocation)
  }

  @Test(
    "in any language and time zone",
    arguments: [
      ("C", "Pacific/Kiritimati"), ("tr_TR.UTF-8", "America/Adak"),
      ("sv_SE.UTF-8", "Asia/Kathmandu"),
      ("ar_EG.UTF-8", "Africa/Cairo"),
    ])
  func language(locale: String, zone: String) throws {
    try build(environment: [
      "LC_ALL": locale, "LANG": locale, "LANGUAGE": String(locale.prefix(2)), "TZ": zone,
    ])
  }

  @Test(
    "on one core",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset"), "no taskset"))
  func oneCore() throws {
    try build(through: ["/usr/bin/taskset", "--cpu-list", "0"])
  }

  @Test("with one thread at a time")
  func oneThread() throws {
    try build(environment: ["LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1"])
  }

  @Test(
    "on another day, in another century",
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/faketime"),
      "faketime, which sets the clock for one program, is not installed"),
    arguments: ["1999-12-31 23:59:59", "2031-02-28 12:00:00", "2100-03-01 00:00:00"])
  func day(moment: String) throws {
    try build(through: ["/usr/bin/faketime", "-f", "@\(moment)"])
  }

  @Test("however old its files are")
  func fileTimes() throws {
    let folder = try WorkFolder()
    let content = model.folder.path + "/one/Content"
    #expect(DossierProcess.run(["/bin/cp", "-r", content, folder.path]))
    for path in folder.paths {
      let time = timeval(tv_sec: 86_400 * path.utf8.count, tv_usec: 0)
      #expect(utimes("\(folder.path)/\(path)", [time, time]) == 0)
    }
    #expect(try DossierProcess(["build"], in: folder.path).status == 0)
    Self.expectEqual(folder.files("Site"), model.site)
  }

  @Test("at another path, which none of them holds")
  func path() throws {
    let folder = try WorkFolder()
    try ManyEntries.write(ManyEntries.files(), to: folder, root: "deep down/ünter/two")
    let build = try DossierProcess(["build"], in: "\(folder.path)/deep down/ünter/two")
    #expect(build.status == 0, "\(build.errors)")
    let site = folder.files("deep down/ünter/two/Site")
    Self.expectEqual(site, model.site)
    #expect(!site.values.contains { String(decoding: $0, as: UTF8.self).contains(folder.path) })
    #expect(
      folder.text("deep down/ünter/two/Content/passages.lock")
        == model.folder.text("one/Content/passages.lock"))
  }

  @Test("in whatever order the file system lists its folders", arguments: [1, 2] as [UInt64])
  func order(seed: UInt64) throws {
    // A file system in memory lists the newest first; others may have an order of their own.
    let memory = "/dev/shm"
    let folder = try WorkFolder(
      in: FileManager.default.isWritableFile(atPath: memory) ? memory : nil)
    var random = SeededRandom(seed: seed)
    let files = ManyEntries.files()
    try ManyEntries.write(files, to: folder, root: "one")
    try ManyEntries.write(files.shuffled(using: &random), to: folder, root: "two")
    let (one, two) = (Self.listed(folder, "one"), Self.listed(folder, "two"))
    #expect(one.sorted() == two.sorted())
    withKnownIssue("this file system lists both folders in one order", isIntermittent: true) {
      #expect(one != two)
    }
    for root in ["one", "two"] {
      #expect(try DossierProcess(["build", "--root", root], in: folder.path).status == 0)
    }
    Self.expectEqual(folder.files("two/Site"), folder.files("one/Site"))
    Self.expectEqual(folder.files("two/Site"), model.site)
  }

  /// The names of articles in the order of the file system.
  private static func listed(_ folder: WorkFolder, _ root: String) -> [String] {
    guard let stream = opendir("\(folder.path)/\(root)/Content/articles") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }
}
