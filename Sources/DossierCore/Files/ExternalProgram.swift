import CSystem

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program of the machine, run without this process's environment and with nothing to read.
package enum ExternalProgram {
  package struct Outcome: Sendable {
    /// Its exit status; nil where a signal ended it.
    package let status: Int32?
    /// What it wrote to standard output.
    package let output: [UInt8]
  }

  /// The absolute path of a program on `PATH`. Relative parts of `PATH` are passed over: they would
  /// find what lies in the dossier.
  package static func path(of name: String) -> String? {
    guard let paths = getenv("PATH") else { return nil }
    return String(cString: paths).utf8.split(separator: UInt8(ascii: ":"))
      .filter { $0.first == UInt8(ascii: "/") }
      .map { "\(Substring($0))/\(name)" }
      .first {
        access($0, X_OK) == 0 && (try? FileStatus.of($0, followingLinks: true))?.kind == .file
      }
  }

  /// Runs a program to its end; nil where it cannot be started, writes more than `limit` bytes, or
  /// writes nothing for `patience` seconds: then it is ended. On Linux a minute of processor time
  /// ends it, too.
  ///
  /// - Parameters:
  ///   - arguments: without the program's own name.
  ///   - environment: all of it, as `NAME=value`.
  package static func run(
    _ path: String, _ arguments: [String], environment: [String], limit: Int = 16 << 20,
    patience: Int32 = 30
  ) -> Outcome? {
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var output: Int32 = -1
    let process = dossier_spawn(path, &words, &variables, &output)
    guard process > 0 else { return nil }
    defer { close(output) }
    let bytes = read(output, limit: limit, patience: patience)
    if bytes == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    guard let bytes else { return nil }
    return Outcome(status: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil, output: bytes)
  }

  private static func read(_ file: Int32, limit: Int, patience: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var run = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, patience * 1000)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = run.withUnsafeMutableBytes { readOnce(file, $0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += run[..<count]
      guard bytes.count <= limit else { return nil }
    }
  }
}

private func readOnce(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(file, buffer.baseAddress, buffer.count)
}
