import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs another program on a file that nobody trusts: in an empty folder of its own, with no variable
/// but `PATH`, for so long and for so much output.
package struct ProgramRun {
  package enum Answer: Equatable {
    case output([UInt8])
    /// There is no such program.
    case missing
    /// It failed, took too long or wrote too much.
    case failed
  }

  private let words: [String]
  private let folder: String
  private var outputPath: String { "\(folder)/output" }

  /// In steps of ten milliseconds: half a minute.
  private static let patience = 3_000
  private static let longest = 256 << 20

  /// What a program prints that is found by `PATH`; no path among its arguments is relative.
  package static func answer(of words: [String]) -> Answer {
    guard let name = words.first, isThere(name) else { return .missing }
    guard let folder = makeFolder() else { return .failed }
    let run = ProgramRun(words: words, folder: folder)
    defer { run.clear() }
    guard let process = run.start(), run.hasEnded(process),
      case .success(let bytes) = FileReading.bytes(of: run.outputPath, limit: longest)
    else { return .failed }
    return .output(bytes)
  }

  private static var searchPath: String {
    getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
  }

  private static func isThere(_ name: String) -> Bool {
    searchPath.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  private static func makeFolder() -> String? {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/dossier-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private func clear() {
    unlink(outputPath)
    rmdir(folder)
  }

  /// The process, or nil where it can't be started.
  private func start() -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard dossier_spawn_in_folder(&actions, folder) == 0 else { return nil }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, outputPath, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let arguments = words.map { strdup($0) } + [nil]
    let variables = [strdup("PATH=\(Self.searchPath)"), nil]
    defer { for word in arguments + variables { free(word) } }
    var process = pid_t()
    let code = posix_spawnp(&process, words[0], &actions, nil, arguments, variables)
    return code == 0 ? process : nil
  }

  /// Waits for the program, and ends it where it takes too long or writes too much; whether it was
  /// content.
  private func hasEnded(_ process: pid_t) -> Bool {
    var status: Int32 = 0
    for _ in 0..<Self.patience {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status == 0 }
      if ended < 0, errno != EINTR { return false }
      if let size = try? FileStatus.of(outputPath)?.size, size > Self.longest { break }
      usleep(10_000)
    }
    kill(process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return false
  }
}
