import DossierTesting
import Foundation
import Testing

/// A dossier whose every page has two editions, and what its site is in each.
struct TwoEditions {
  enum Edition: String, CaseIterable {
    case one, other

    var next: Edition { self == .one ? .other : .one }
  }

  let folder: WorkFolder
  private let root: String
  /// The site and the lock of each edition, as an undisturbed build writes them.
  private var whole: [[String: Data]] = []

  /// Builds both editions, `one` last.
  ///
  /// - Parameters:
  ///   - root: the dossier's folder below the work folder.
  ///   - pages: how many pages beside those of a new dossier.
  init(in folder: WorkFolder? = nil, root: String = ".", pages: Int = 24) throws {
    self.folder = try folder ?? WorkFolder()
    self.root = root
    #expect(try DossierProcess(["new", "dossier", root], in: self.folder.path).status == 0)
    for number in 0..<pages {
      let text =
        "---\ntitle: Page \(number)\n---\n" + String(repeating: "Some words.\n", count: 200)
      try self.folder.write(text, to: "\(root)/Content/pages/page-\(number).md")
    }
    for edition in [Edition.other, .one] {
      try write(edition)
      let build = try DossierProcess(["build"], in: rootPath)
      #expect(build.status == 0, "\(build.errors)")
      whole.append(present)
    }
    #expect(Set(whole[0].keys) == Set(whole[1].keys))
    #expect(whole[0].filter { whole[1][$0.key] != $0.value }.count > pages)
  }

  var rootPath: String { "\(folder.path)/\(root)" }

  /// Writes the content of an edition: the title, which every page shows, and a passage.
  func write(_ edition: Edition) throws {
    let settings = try #require(folder.text("\(root)/Content/dossier.yaml"))
    let lines = settings.split(separator: "\n", omittingEmptySubsequences: false)
    try folder.write(
      (["title: The \(edition) edition"] + lines.dropFirst()).joined(separator: "\n"),
      to: "\(root)/Content/dossier.yaml")
    try folder.write(
      "---\ntitle: Last\n---\nThe words of the \(edition) edition stand here.\n",
      to: "\(root)/Content/pages/last.md")
    try folder.write(
      "---\nabout: last\nby: editors\ndate: 2026-11-20\n---\n\n> [!comment] ^words\n"
        + "> words of the \(edition) edition stand\n\nA note.\n",
      to: "\(root)/Content/commentary/last.md")
  }

  /// Every byte of the site, but for entries at its top that begin with a dot, which belong to the
  /// host and move after the exchange.
  private var present: [String: Data] {
    folder.files("\(root)/Site").filter { !$0.key.hasPrefix(".") }
  }

  /// The edition that the site is wholly, to the last byte; nil where it is neither.
  var built: Edition? {
    let present = present
    if present == whole[1] { return .one }
    return present == whole[0] ? .other : nil
  }

  /// What builds keep beside a site while they are at work.
  var leftovers: [String] {
    folder.paths.filter { $0.contains(".staging") || $0.hasSuffix(".new") }
  }
}
