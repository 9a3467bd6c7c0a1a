import DossierBuild
import DossierRandom
import Foundation

/// A copy of a dossier, and edits of it that a seed chooses: what an editor, a merge or another program
/// may do between two updates.
struct SeededEdits {
  /// What a build would write into the lock now.
  var lock: [UInt8] = []
  /// What has been done, in order.
  private(set) var steps: [String] = []
  private let folder: URL
  private var random: SeededRandom
  private let files = FileManager.default
  private var root: URL { folder.appendingPathComponent("dossier") }

  var request: BuildRequest {
    var request = BuildRequest(root: root.path)
    request.publication.view = isPreview ? .editors : .readers
    return request
  }

  private let isPreview: Bool

  init(seed: UInt64, of dossiers: [URL]) throws {
    random = SeededRandom(seed: seed)
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "session-\(UUID().uuidString)")
    isPreview = random.next() % 3 == 0
    let dossier = dossiers[Int(random.next() % UInt64(dossiers.count))]
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try files.copyItem(at: dossier, to: root)
    steps = []
  }

  /// What some edits change: the paths of all files that come, go or hold something else after them.
  mutating func changedPaths(by edit: (inout SeededEdits) throws -> Void) throws -> [String] {
    let before = contents
    try edit(&self)
    let after = contents
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
  }

  private var contents: [String: Data] {
    let paths = files.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return Dictionary(
      paths.compactMap { path in
        (try? Data(contentsOf: root.appendingPathComponent(path))).map { (path, $0) }
      }, uniquingKeysWith: { $1 })
  }

  func remove() { try? files.removeItem(at: folder) }

  /// Does one thing more.
  mutating func change() throws {
    let edits: [(String, (inout SeededEdits) throws -> String?)] = [
      ("text", { try $0.changeText() }), ("text", { try $0.changeText() }),
      ("text", { try $0.changeText() }), ("text", { try $0.changeText() }),
      ("mark", { try $0.changeMark() }), ("static", { try $0.changeStatic() }),
      ("title", { try $0.changeTitle() }), ("rename", { try $0.rename() }),
      ("add", { try $0.add() }), ("remove", { try $0.removeEntry() }),
      ("draft", { try $0.set("status", "draft") }),
      ("embargo", { try $0.set("embargo", "2031-05-01T06:00Z") }),
      ("alias", { try $0.addAlias() }), ("settings", { try $0.changeSettings() }),
      ("lock", { try $0.changeLock() }), ("lock", { try $0.writeLock() }),
      ("original", { try $0.changeOriginal() }),
      ("asset", { try $0.changeAsset() }), ("template", { try $0.changeTemplate() }),
      ("words", { try $0.changeWords() }),
    ]
    for _ in 0..<20 {
      let (name, edit) = edits[choose(edits.count)]
      if let done = try edit(&self) {
        steps.append("\(name) \(done)")
        return
      }
    }
    steps.append("nothing")
  }

  mutating func choose(_ count: Int) -> Int { Int(random.next() % UInt64(max(count, 1))) }

  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[choose(elements.count)]
  }

  /// The files below a folder of the dossier whose names end so, in order.
  func paths(below folder: String, ending: String) -> [String] {
    let base = root.appendingPathComponent(folder)
    let found = files.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }

  func text(_ path: String) -> String? {
    (try? Data(contentsOf: root.appendingPathComponent(path))).flatMap {
      String(data: $0, encoding: .utf8)
    }
  }

  func write(_ text: String, to path: String) throws {
    let place = root.appendingPathComponent(path)
    try files.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func delete(_ path: String) throws {
    try files.removeItem(at: root.appendingPathComponent(path))
  }

  func exists(_ path: String) -> Bool {
    files.fileExists(atPath: root.appendingPathComponent(path).path)
  }
}
