import Foundation

/// One run of the built program, as a shell would make it.
struct DossierProcess {
  let status: Int32
  let output: String
  let errors: String

  /// - Parameters:
  ///   - folder: the current folder of the run.
  ///   - name: the program: `dossier`, or one that only tests run.
  ///   - environment: variables beside those of the tests' own.
  ///   - wrapper: a program, with its arguments, that starts the program.
  ///   - script: a file to run in place of the program.
  init(
    _ arguments: [String], in folder: String, of name: String = "dossier",
    environment: [String: String] = [:], through wrapper: [String] = [], running script: URL? = nil
  ) throws {
    let process = Process()
    let program = try script ?? Self.program(name)
    process.executableURL = wrapper.first.map { URL(fileURLWithPath: $0) } ?? program
    process.arguments =
      wrapper.isEmpty ? arguments : wrapper.dropFirst() + [program.path] + arguments
    // A test that runs in CI is none that a program watches.
    var inherited = ProcessInfo.processInfo.environment
    inherited["CI"] = nil
    process.environment = inherited.merging(environment) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    // Files rather than pipes: what is printed can be as long as it likes.
    let streams = FileManager.default.temporaryDirectory
      .appendingPathComponent("dossier-streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let files = ["output", "errors"].map { streams.appendingPathComponent($0) }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: files[0]), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
  }

  struct ProgramMissing: Error {}

  /// A program, which the package builds beside the tests.
  static func program(_ name: String = "dossier") throws -> URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let bundles = Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    for start in bundles + [folder] {
      folder = start
      while folder.path != "/" {
        let program = folder.appendingPathComponent(name)
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: program.path, isDirectory: &isFolder),
          !isFolder.boolValue
        {
          return program
        }
        folder.deleteLastPathComponent()
      }
    }
    throw ProgramMissing()
  }
}

extension DossierProcess {
  /// Runs a program of the machine, with no regard for what it prints; false where it fails or is
  /// not there.
  @discardableResult
  static func run(_ command: [String]) -> Bool {
    guard let program = command.first, FileManager.default.isExecutableFile(atPath: program) else {
      return false
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = Array(command.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

/// A folder of a test's own, removed with its owner.
final class WorkFolder: Sendable {
  let path: String

  /// - Parameter parent: the folder in which it is made, if not in the machine's own for such.
  init(in parent: String? = nil) throws {
    let parent = parent.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
    let url = parent.appendingPathComponent("dossier-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(relative)", withIntermediateDirectories: true)
  }

  func text(_ relative: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(relative)")
      .map { String(decoding: $0, as: UTF8.self) }
  }

  func write(_ text: String, to relative: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(relative)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Every file below a folder, by path, with its bytes.
  func files(_ relative: String) -> [String: Data] {
    let paths = FileManager.default.subpaths(atPath: "\(path)/\(relative)") ?? []
    var files: [String: Data] = [:]
    for file in paths {
      if let data = FileManager.default.contents(atPath: "\(path)/\(relative)/\(file)") {
        files[file] = data
      }
    }
    return files
  }

  var paths: [String] { FileManager.default.subpaths(atPath: path)?.sorted() ?? [] }
}
