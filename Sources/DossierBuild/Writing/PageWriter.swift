import DossierAssets
import DossierCore
import DossierTheme
import Foundation

/// Writes one page after another into the staged site; each thread has one of its own.
///
/// A file whose bytes are those of the old site is linked from there, so that it keeps its time.
struct PageWriter: ~Copyable {
  enum Outcome { case written, unchanged }

  /// How many bytes of a file in parts are gathered before they are written.
  private static let runLength = 1 << 18

  private let staged: String
  private let old: String?
  private let faults: WritingFaults
  private var buffer = OutputBuffer(capacity: 1 << 18)
  private var comparison = FileComparison()

  /// - Parameters:
  ///   - staged: the folder being staged, with every folder that a page needs.
  ///   - old: the folder of the old site; nil where there is none.
  init(staged: String, old: String?, faults: WritingFaults) {
    self.staged = staged
    self.old = old
    self.faults = faults
  }

  mutating func write(_ page: SitePage) throws(WritingFailure) -> Outcome {
    let watch = Watchdog.shared.begin(page.namedInMessages)
    defer { Watchdog.shared.end(watch) }
    switch page.content {
    case .rendered(let render):
      buffer.removeAll()
      render(&buffer)
      return try writeBuffer(to: page.path)
    case .parts(let count, let part):
      return try write(count, part, to: page.path)
    case .bytes(let bytes):
      buffer.removeAll()
      buffer.append(bytes)
      return try writeBuffer(to: page.path)
    case .copy(let source):
      return try copy(source, to: page.path, isCleaned: false)
    case .cleanedCopy(let source):
      return try copy(source, to: page.path, isCleaned: true)
    }
  }

  private mutating func writeBuffer(to path: String) throws(WritingFailure) -> Outcome {
    let old = equalOldFile(at: path)
    if let old, link(old, to: path) { return .unchanged }
    try attempt { () throws(SystemError) in
      var file = try OpenFile(creating: "\(staged)/\(path)")
      try buffer.withBytes { (bytes) throws(SystemError) in try file.append(bytes) }
      if let old { file.setModificationTime(old.modified) }
      try file.finish()
    }
    return old == nil ? .written : .unchanged
  }

  /// The old site's file at a path, where it holds what the buffer does.
  private mutating func equalOldFile(at path: String) -> FileComparison.Match? {
    guard let old else { return nil }
    return buffer.withBytes { comparison.file(at: "\(old)/\(path)", holding: $0) }
  }

  /// Writes a file a run at a time; one that holds what the old site's does gives way to it.
  private mutating func write(
    _ count: Int, _ part: (Int, inout OutputBuffer) -> Void, to path: String
  ) throws(WritingFailure) -> Outcome {
    try attempt { () throws(SystemError) in
      var file = try OpenFile(creating: "\(staged)/\(path)")
      buffer.removeAll()
      for index in 0..<count {
        part(index, &buffer)
        guard buffer.count >= Self.runLength || index == count - 1 else { continue }
        try buffer.withBytes { (bytes) throws(SystemError) in try file.append(bytes) }
        buffer.removeAll()
      }
      try file.finish()
    }
    return try attempt { () throws(SystemError) in try givingWay(at: path) }
  }

  /// Lets a staged file that holds what the old site's does give way to it.
  private mutating func givingWay(at path: String) throws(SystemError) -> Outcome {
    guard let old else { return .written }
    let file = try OpenFile(reading: "\(staged)/\(path)")
    let match = try comparison.file(at: "\(old)/\(path)", holdingBytesOf: file)
    guard let match else { return .written }
    if !replace(path, byLinkTo: match) { file.setModificationTime(match.modified) }
    return .unchanged
  }

  private mutating func copy(
    _ source: String, to path: String, isCleaned: Bool
  ) throws(WritingFailure) -> Outcome {
    let outcome: Outcome?
    do throws(SystemError) {
      outcome = try copyUnchanging(source, to: path, isCleaned: isCleaned)
    } catch {
      throw error.path == source ? .unreadableAsset(error) : .system(error)
    }
    guard let outcome else { throw .changedAsset(source) }
    return outcome
  }

  /// Copies a file, or what is left of a picture without its metadata; nil where it changed while it was
  /// copied.
  private mutating func copyUnchanging(
    _ source: String, to path: String, isCleaned: Bool
  ) throws(SystemError) -> Outcome? {
    let asset = try OpenFile(reading: source, followingLinks: true)
    let status = try asset.status()
    guard status.kind == .file else { throw SystemError("read", source, code: EINVAL) }
    do throws(SystemError) {
      let outcome: Outcome?
      if isCleaned, let picture = try asset.cleanedPicture(length: status.size) {
        outcome = try write(picture, of: asset, to: path)
      } else {
        outcome = try copyWhole(asset, status, to: path)
      }
      faults.whileCopying?(source)
      return try asset.status().isUnchanged(since: status) ? outcome : nil
    } catch {
      // What cannot be read to its end may have become shorter.
      guard try asset.status().isUnchanged(since: status) else { return nil }
      throw error
    }
  }

  /// Copies all of a file, unless the old site holds the same; nil where another length came of it.
  private mutating func copyWhole(
    _ asset: borrowing OpenFile, _ status: FileStatus, to path: String
  ) throws(SystemError) -> Outcome? {
    let old = try old.flatMap { (folder) throws(SystemError) in
      try comparison.file(at: "\(folder)/\(path)", holdingBytesOf: asset)
    }
    if let old, link(old, to: path) { return .unchanged }
    asset.rewind()
    var file = try OpenFile(creating: "\(staged)/\(path)")
    try comparison.forEachRun(of: asset) { (run) throws(SystemError) in try file.append(run) }
    if let old { file.setModificationTime(old.modified) }
    let copied = try file.status().size
    try file.finish()
    guard copied == status.size else { return nil }
    return old == nil ? .written : .unchanged
  }

  private mutating func write(
    _ picture: CleanedPicture, of asset: borrowing OpenFile, to path: String
  ) throws(SystemError) -> Outcome {
    var file = try OpenFile(creating: "\(staged)/\(path)")
    try asset.forEachRun(of: picture) { (run) throws(SystemError) in try file.append(run) }
    try file.finish()
    return try givingWay(at: path)
  }

  /// Links an old file into the staged site; false where the file system cannot.
  private func link(_ old: FileComparison.Match, to path: String) -> Bool {
    !faults.refusesLinks && Foundation.link(old.path, "\(staged)/\(path)") == 0
  }

  /// Puts an old file in the place of a staged one that holds the same; false where the file system
  /// cannot, and the staged one stays.
  private func replace(_ path: String, byLinkTo old: FileComparison.Match) -> Bool {
    let beside = "\(path).same"
    guard link(old, to: beside) else { return false }
    if rename("\(staged)/\(beside)", "\(staged)/\(path)") == 0 { return true }
    unlink("\(staged)/\(beside)")
    return false
  }
}
