import DossierCore
import DossierTheme
import Foundation
import Synchronization

/// Goes through all that a build is about to publish, every byte of it, for withheld strings.
package struct PublishedCheck: Sendable {
  /// What was found of one string.
  package struct Hit: Sendable {
    /// How many files of the site it stands in, in their bytes or in their paths.
    var files = 0
    /// By their places in the list of files, in order: files that are copied, whose source is known.
    var copies: [Int] = []
    /// The first file that is made of the content.
    var made: Int?
    var isInPath = false
    var isInLock = false
  }

  package struct Findings: Sendable {
    package var hits: [Int: Hit] = [:]
    /// Files of which not all could be read, by their places in the list.
    package var unread: [(file: Int, reason: Unread)] = []
  }

  package enum Unread: Sendable { case missingProgram, pdf, archive, withinArchive }

  package let list: WithholdList

  package init(list: WithholdList) {
    self.list = list
  }

  /// Goes through files, in parallel.
  ///
  /// - Parameter read: hands on a file's bytes, in runs. Asked from several threads.
  package func findings(
    in pages: [SitePage], lock: [UInt8]?,
    read:
      @escaping @Sendable (SitePage, (UnsafeBufferPointer<UInt8>) -> Void) throws(SystemError) ->
      Void,
    location: @escaping @Sendable (SitePage) -> String?
  ) async throws(SystemError) -> Findings {
    let work = Work(check: self, pages: pages, read: read, location: location)
    let parts = await withTaskGroup(of: Result<Findings, SystemError>.self) { group in
      for _ in 0..<max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), pages.count)) {
        group.addTask { work.run() }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var whole = Findings()
    for part in parts { whole.add(try part.get()) }
    if let lock { addLock(lock, to: &whole) }
    return whole
  }

  private func addLock(_ bytes: [UInt8], to findings: inout Findings) {
    var search = WithheldSearch(list.patterns)
    for string in bytes.withUnsafeBufferPointer({ search.strings(in: $0, format: .plain) }) {
      findings.hits[string, default: Hit()].isInLock = true
    }
  }

  /// What the threads share.
  private final class Work: Sendable {
    private let check: PublishedCheck
    private let pages: [SitePage]
    private let read:
      @Sendable (SitePage, (UnsafeBufferPointer<UInt8>) -> Void) throws(SystemError) -> Void
    private let location: @Sendable (SitePage) -> String?
    private let next = Atomic<Int>(0)

    init(
      check: PublishedCheck, pages: [SitePage],
      read:
        @escaping @Sendable (SitePage, (UnsafeBufferPointer<UInt8>) -> Void)
        throws(SystemError) -> Void,
      location: @escaping @Sendable (SitePage) -> String?
    ) {
      (self.check, self.pages, self.read, self.location) = (check, pages, read, location)
    }

    func run() -> Result<Findings, SystemError> {
      var search = WithheldSearch(check.list.patterns)
      var findings = Findings()
      do throws(SystemError) {
        while true {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < pages.count else { return .success(findings) }
          try look(at: index, &search, &findings)
        }
      } catch {
        return .failure(error)
      }
    }

    private func look(
      at index: Int, _ search: inout WithheldSearch, _ findings: inout Findings
    ) throws(SystemError) {
      let page = pages[index]
      let inPath = search.strings(inName: page.path)
      var found = inPath
      if !page.isOfBuiltInTheme {
        var file = PublishedFile(path: page.path)
        try read(page) { file.add($0, &search) }
        file.finish(&search)
        found.formUnion(file.found)
        found.formUnion(packed(in: file, page, index, &search, &findings))
      }
      for string in found {
        findings.hits[string, default: Hit()].add(
          index, isCopy: page.copiedFrom != nil, isInPath: inPath.contains(string))
      }
    }

    /// What stands in a file that wraps its text up, or some of it.
    private func packed(
      in file: PublishedFile, _ page: SitePage, _ index: Int, _ search: inout WithheldSearch,
      _ findings: inout Findings
    ) -> Set<Int> {
      if file.wrapping == .pdf { return inPDF(page, index, &search, &findings) }
      guard file.wrapping == .archive || !file.encoded.isEmpty || file.hasMoreEncoded else {
        return []
      }
      let archive = file.wrapping == .archive ? bytes(of: page) ?? [] : nil
      let packed =
        if let archive {
          archive.withUnsafeBufferPointer {
            PackedSearch(encoded: file.encoded, archive: $0, &search)
          }
        } else {
          PackedSearch(encoded: file.encoded, archive: nil, &search)
        }
      // A file that holds such words is not published: what else it holds doesn't matter.
      let isRead = packed.isWhole && !file.hasMoreEncoded || !packed.found.isEmpty
      if !isRead {
        findings.unread.append((index, packed.isUnpacked ? .withinArchive : .archive))
      }
      return packed.found
    }

    private func inPDF(
      _ page: SitePage, _ index: Int, _ search: inout WithheldSearch, _ findings: inout Findings
    ) -> Set<Int> {
      let strings = (bytes(of: page) ?? []).withUnsafeBufferPointer { PDFStrings(in: $0) }
      var found = strings.found(&search)
      switch location(page).map(PDFText.answer) ?? .failed {
      case .output(let text):
        found.formUnion(
          text.withUnsafeBufferPointer { search.strings(in: $0, format: .plain) })
      case .missing: findings.unread.append((index, .missingProgram))
      case .failed: findings.unread.append((index, .pdf))
      }
      return found
    }

    private func bytes(of page: SitePage) -> [UInt8]? {
      if let location = location(page) {
        return try? FileReading.bytes(of: location, limit: Self.largestArchive).get()
      }
      if case .bytes(let held) = page.content { return held }
      return nil
    }

    private static let largestArchive = 256 << 20
  }
}

extension PublishedCheck.Hit {
  fileprivate mutating func add(_ index: Int, isCopy: Bool, isInPath: Bool) {
    files += 1
    if isCopy { copies.append(index) } else { made = min(made ?? index, index) }
    if isInPath { self.isInPath = true }
  }

  fileprivate mutating func add(_ other: Self) {
    files += other.files
    copies = (copies + other.copies).sorted()
    made = [made, other.made].compactMap(\.self).min()
    isInPath = isInPath || other.isInPath
    isInLock = isInLock || other.isInLock
  }
}

extension PublishedCheck.Findings {
  fileprivate mutating func add(_ other: Self) {
    for (string, hit) in other.hits { hits[string, default: PublishedCheck.Hit()].add(hit) }
    unread += other.unread
  }
}
