import DossierCore
import DossierModel

/// What was read from the files of entries, kept from one update of a session to the next: a file is
/// decoded again where its bytes have changed.
package struct LoadMemo: Sendable {
  private struct Known: Sendable {
    let fingerprint: Int?
    let entry: LoadedEntry
  }

  /// By path, since two files may claim one id.
  private var entries: [String: Known] = [:]

  package init() {}

  /// Reads all files, and decodes those that have changed, in the order given.
  mutating func load(
    _ found: [ContentWalk.EntryFile], options: Library.LoadOptions
  ) async -> [LoadedEntry] {
    let known = entries
    let results = await concurrentMap(found, telling: options.progress) { file in
      let bytes = FileReading.bytes(of: file.location, limit: options.largestFile)
      let fingerprint = Self.fingerprint(of: bytes, options)
      if let fingerprint, let same = known[file.path], same.fingerprint == fingerprint {
        return same
      }
      return Known(
        fingerprint: fingerprint, entry: LoadedEntry(file, options: options, reading: bytes))
    }
    entries = Dictionary(zip(found, results).map { ($0.path, $1) }, uniquingKeysWith: { $1 })
    return results.map(\.entry)
  }

  /// nil for a file that can't be read: what the machine says of it may change.
  private static func fingerprint(
    of bytes: Result<[UInt8], FileReading.Fault>, _ options: Library.LoadOptions
  ) -> Int? {
    guard case .success(let bytes) = bytes else { return nil }
    var hasher = Hasher()
    hasher.combine(options.utcOffset)
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
