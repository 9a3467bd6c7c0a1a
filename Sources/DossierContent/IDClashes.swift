import DossierCore
import DossierModel

/// Finds ids that two entries of a kind share, also where they differ only in case, and old ids
/// that are taken.
///
/// Pages lie at their ids' addresses, and not every file system tells `A.html` from `a.html`.
struct IDClashes {
  private struct Address: Hashable {
    let kind: EntryKind
    let name: String

    init(_ kind: EntryKind, _ name: String) {
      self.kind = kind
      self.name = CaseFolding.folded(name)
    }
  }

  private(set) var diagnostics: [Diagnostic] = []
  private var owners: [Address: (id: EntryID, path: String)] = [:]

  /// The entries must come in a fixed order; of two that clash the later is reported.
  init(entries: [LoadedEntry]) {
    for entry in entries.sorted(by: { $0.path < $1.path }) { claim(entry) }
    for entry in entries.sorted(by: { $0.path < $1.path }) {
      for old in entry.was { claim(old, for: entry) }
    }
  }

  private mutating func claim(_ entry: LoadedEntry) {
    let address = Address(entry.id.kind, entry.id.name)
    guard let owner = owners[address] else {
      owners[address] = (entry.id, entry.path)
      return
    }
    let likeness =
      owner.id != entry.id
      ? ", as disks compare names that keep no case"
      : entry.path.isOtherwiseComposed(than: owner.path) ? Self.otherwiseComposed : ""
    diagnostics.append(
      Diagnostic(
        .duplicateID, at: .file(entry.path),
        "the id `\(entry.id.name)` is that of `\(owner.path)` too\(likeness)",
        suggestion: "rename one of the two files"))
  }

  private static let otherwiseComposed =
    ": the two differ only in whether letters and their accents are one character"

  /// Files that would have one name in the site, in which names are composed.
  static func diagnostics(of assets: [Library.Asset]) -> [Diagnostic] {
    var owners: [String: String] = [:]
    return assets.compactMap { asset in
      guard let owner = owners.updateValue(asset.location, forKey: asset.path) else { return nil }
      owners[asset.path] = owner
      return Diagnostic(
        .duplicateID, at: .file("Content/assets/" + asset.path),
        "two files have the name `\(asset.path)`\(otherwiseComposed)",
        suggestion: "rename one of the two files")
    }
  }

  private mutating func claim(_ old: Located<String>, for entry: LoadedEntry) {
    let address = Address(entry.id.kind, old.value)
    guard let owner = owners[address] else {
      owners[address] = (entry.id, entry.path)
      return
    }
    diagnostics.append(
      Diagnostic(
        .oldAddressTaken, at: old.span, "the old id `\(old.value)` belongs to `\(owner.path)`",
        suggestion: "remove it from `was` in one of the two"))
  }
}

extension String {
  /// Whether the last parts of two paths are the same text, of other characters.
  fileprivate func isOtherwiseComposed(than other: String) -> Bool {
    let (own, others) = (split(separator: "/").last ?? "", other.split(separator: "/").last ?? "")
    return own == others && !own.utf8.elementsEqual(others.utf8)
  }
}
