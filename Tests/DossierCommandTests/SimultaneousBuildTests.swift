import DossierTesting
import Foundation
import Synchronization
import Testing

@Suite("Builds of one site at once")
struct SimultaneousBuildTests {
  @Test("are told apart: each is done or says that another is running, and the site is whole")
  func together() async throws {
    let editions = try TwoEditions(pages: 12)
    try editions.write(.other)
    let path = editions.folder.path
    let builds = try await withThrowingTaskGroup(of: DossierProcess.self) { group in
      for _ in 0..<6 { group.addTask { try await Self.process(["build"], in: path) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for build in builds {
      #expect(build.status == 0 || build.status == 3)
      #expect((build.status == 3) == build.errors.contains("[build-running]"), "\(build.errors)")
    }
    #expect(builds.contains { $0.status == 0 })
    #expect(editions.built == .other)
    #expect(editions.leftovers == [])
  }

  @Test("of two outputs both end well, and the lock is one of theirs")
  func twoOutputs() async throws {
    let editions = try TwoEditions(pages: 12)
    try editions.write(.other)
    let path = editions.folder.path
    let builds = try await withThrowingTaskGroup(of: DossierProcess.self) { group in
      for name in ["Site", "Second", "Third"] {
        group.addTask { try await Self.process(["build", "--output", name], in: path) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for build in builds { #expect(build.status == 0 && build.errors.isEmpty, "\(build.errors)") }
    #expect(editions.folder.files("Second") == editions.folder.files("Third"))
    #expect(editions.built == .other)
    #expect(editions.leftovers == [])
    let lock = editions.folder.text("Content/passages.lock")
    #expect(lock?.contains("words of the other edition stand") == true)
    #expect(try DossierProcess(["build", "--strict"], in: path).errors == "")
  }

  /// A run that no thread of the tests' own waits for.
  private static func process(
    _ arguments: [String], in folder: String
  ) async throws -> DossierProcess {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try DossierProcess(arguments, in: folder) })
      }
    }
  }
}
