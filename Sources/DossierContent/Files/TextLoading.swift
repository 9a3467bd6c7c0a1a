import DossierCore

/// Reads a file of text and looks at its bytes.
enum TextLoading {
  /// The file is nil where it cannot be read or is not UTF-8; its path is relative to the root.
  ///
  /// - Parameter remedy: what to do with a file that is too large.
  static func load(
    path: String, location: String, options: Library.LoadOptions,
    tooLarge remedy: String = "split it into several entries"
  ) -> (SourceFile?, [Diagnostic]) {
    switch FileReading.bytes(of: location, limit: options.largestFile) {
    case .success(let bytes):
      let limit = options.largestFile
      let file = SourceFile(path: path, bytes: bytes) {
        try? FileReading.bytes(of: location, limit: limit).get()
      }
      let faults = TextFault.all(in: bytes)
      return (faults.isEmpty ? file : nil, faults.map { $0.diagnostic(in: file) })
    case .failure(let fault):
      let limit = options.largestFile
      return (nil, [fault.diagnostic(path, tooLarge: tooLarge(path, limit: limit, remedy))])
    }
  }

  private static func tooLarge(_ path: String, limit: Int, _ remedy: String) -> Diagnostic {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) bytes"
    return Diagnostic(
      .fileTooLarge, at: .file(path), "this file is larger than \(size)",
      suggestion: remedy)
  }
}
