import DossierCore
import DossierTheme
import DossierWithholding

/// What a build publishes beside the site's own files, and what it makes them of.
package struct PublishedBeside: Sendable {
  /// The files of text in which withheld words may stand, read when they are asked for.
  let sources: @Sendable () -> [SourceFile]
  /// What the lock will hold; nil where there is none.
  let lock: [UInt8]?

  init(sources: @escaping @Sendable () -> [SourceFile] = { [] }, lock: [UInt8]? = nil) {
    self.sources = sources
    self.lock = lock
  }
}

/// Goes through a whole site for withheld strings, before anybody can read it.
struct PublishedInspection: Sendable {
  private let list: WithholdList
  private let root: String
  private let isStrict: Bool
  private let beside: PublishedBeside

  init(_ request: BuildRequest, _ beside: PublishedBeside) {
    (list, root, isStrict) = (request.withheld, request.root, request.isStrict)
    self.beside = beside
  }

  /// Goes through the files that are staged, byte for byte as they would be published.
  ///
  /// Gives warnings alone; what must not be published is thrown.
  func run(
    over pages: [SitePage], in folder: String
  ) async throws(WritingFailure) -> [Diagnostic] {
    let findings: PublishedCheck.Findings
    do throws(SystemError) {
      findings = try await PublishedCheck(list: list).findings(
        in: pages, lock: beside.lock,
        read: { (page, take) throws(SystemError) in
          try Self.read("\(folder)/\(page.path)", take)
        },
        location: { "\(folder)/\($0.path)" })
    } catch {
      throw .system(error)
    }
    let found = diagnostics(of: findings, in: pages)
    if found.containsErrors { throw .withheld(found) }
    return found
  }

  /// Goes through the files that a build would write, each made for this alone.
  func run(rendering pages: [SitePage]) async -> [Diagnostic] {
    do throws(SystemError) {
      let findings = try await PublishedCheck(list: list).findings(
        in: pages, lock: beside.lock,
        read: { (page, take) throws(SystemError) in try Self.render(page, take) },
        location: { page in
          guard let source = page.copiedFrom else { return nil }
          return try? FolderListing.target(of: source).get().path
        })
      return diagnostics(of: findings, in: pages)
    } catch {
      return [WritingFailure.unreadableAsset(error).diagnostic(output: "", root: root)]
    }
  }

  private func diagnostics(
    of findings: PublishedCheck.Findings, in pages: [SitePage]
  ) -> [Diagnostic] {
    guard !findings.hits.isEmpty || !findings.unread.isEmpty else { return [] }
    let sources = findings.hits.isEmpty ? [] : beside.sources()
    let report = WithheldReport(list: list, pages: pages, sources: sources, root: root)
    let found = report.diagnostics(of: findings)
    return isStrict ? found.map(\.strict) : found
  }

  private static func read(
    _ path: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(SystemError) {
    let file = try OpenFile(reading: path, followingLinks: true)
    var run = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try file.fill(&run)
      run.withUnsafeBufferPointer { take(UnsafeBufferPointer(rebasing: $0[..<count])) }
      if count < run.count { return }
    }
  }

  /// A picture as it is published, without its metadata.
  private static func readCleaned(
    _ path: String, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(SystemError) {
    let file = try OpenFile(reading: path, followingLinks: true)
    guard let picture = try file.cleanedPicture(length: try file.status().size) else {
      return try read(path, take)
    }
    try file.forEachRun(of: picture) { (run) throws(SystemError) in take(run) }
  }

  private static func render(
    _ page: SitePage, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(SystemError) {
    var buffer = OutputBuffer()
    switch page.content {
    case .rendered(let render):
      render(&buffer)
      buffer.withBytes(take)
    case .parts(let count, let part):
      for index in 0..<count {
        buffer.removeAll()
        part(index, &buffer)
        buffer.withBytes(take)
      }
    case .bytes(let bytes): bytes.withUnsafeBufferPointer(take)
    case .copy(let source): try read(source, take)
    case .cleanedCopy(let source): try readCleaned(source, take)
    }
  }
}
