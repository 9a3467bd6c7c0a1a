import CSystem
import DossierContent
import Foundation

/// The text of a PDF, by `pdftotext` of Poppler: a program of its own, in an empty folder, within
/// limits, since nobody knows what a PDF does to whoever reads it.
enum PDFText {
  enum Answer: Equatable {
    case text([UInt8])
    /// There is no such program.
    case missing
    /// It failed, took too long or wrote too much.
    case failed
  }

  static let program = "pdftotext"

  /// In steps of ten milliseconds: half a minute.
  private static let patience = 3_000
  private static let longest = 256 << 20

  /// - Parameter path: absolute.
  static func text(of path: String) -> Answer {
    var template = Array("\(NSTemporaryDirectory())/dossier-pdf-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return .failed }
    let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let output = "\(folder)/text"
    defer {
      unlink(output)
      rmdir(folder)
    }
    guard let process = start(path, in: folder, output: output) else {
      return isThere ? .failed : .missing
    }
    guard hasEnded(process, output: output),
      case .success(let bytes) = FileReading.bytes(of: output, limit: longest)
    else { return .failed }
    return .text(bytes)
  }

  private static var searchPath: String {
    ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  }

  private static var isThere: Bool {
    searchPath.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
  }

  /// The process, or nil where it can't be started.
  private static func start(_ path: String, in folder: String, output: String) -> pid_t? {
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
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // With what the file says of itself, as HTML.
    let arguments = [program, "-q", "-htmlmeta", "-enc", "UTF-8", path, "-"]
    let words = arguments.map { strdup($0) } + [nil]
    // None of the program's own variables, in which secrets stand.
    let variables = [strdup("PATH=\(searchPath)"), nil]
    defer { for word in words + variables { free(word) } }
    var process = pid_t()
    return posix_spawnp(&process, program, &actions, nil, words, variables) == 0 ? process : nil
  }

  /// Waits for the program, and ends it where it takes too long or writes too much.
  private static func hasEnded(_ process: pid_t, output: String) -> Bool {
    var status: Int32 = 0
    for _ in 0..<patience {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status == 0 }
      if ended < 0, errno != EINTR { return false }
      if let size = try? FileStatus.of(output)?.size, size > longest { break }
      usleep(10_000)
    }
    kill(process, SIGKILL)
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return false
  }
}
