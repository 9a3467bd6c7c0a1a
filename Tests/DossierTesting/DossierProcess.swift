import Foundation

/// One run of a built program, as a shell would make it.
package struct DossierProcess {
  package let status: Int32
  package let output: String
  package let errors: String

  /// - Parameters:
  ///   - folder: the current folder of the run.
  ///   - name: the program: `dossier`, or one that only tests run.
  ///   - environment: variables beside those of the tests' own.
  ///   - wrapper: a program, with its arguments, that starts the program.
  ///   - script: a file to run in place of the program.
  package init(
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

  package struct ProgramMissing: Error {
    let name: String
  }

  /// A program: of the folder that `DOSSIER_PROGRAMS` names, as `scripts/test` does, so that whole runs
  /// are tried as they are shipped; else the one that the package builds beside the tests.
  package static func program(_ name: String = "dossier") throws -> URL {
    let named = ProcessInfo.processInfo.environment["DOSSIER_PROGRAMS"].map {
      URL(fileURLWithPath: $0)
    }
    let beside =
      Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() } + [
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      ]
    let folders = named.map { [$0] } ?? beside.flatMap(\.andAbove)
    let programs = folders.map { $0.appendingPathComponent(name) }
    guard let program = programs.first(where: \.isFile) else { throw ProgramMissing(name: name) }
    return program
  }
}

extension URL {
  /// A folder, and each above it.
  fileprivate var andAbove: [URL] {
    var folders = [self]
    while let last = folders.last, last.path != "/" {
      folders.append(last.deletingLastPathComponent())
    }
    return folders
  }

  fileprivate var isFile: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}

extension DossierProcess {
  /// Runs a program of the machine, with no regard for what it prints; false where it fails or is
  /// not there.
  @discardableResult
  package static func run(_ command: [String]) -> Bool {
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
