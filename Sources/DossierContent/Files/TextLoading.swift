import DossierCore
import DossierModel

/// Reads a file of text and looks at its bytes.
enum TextLoading {
  /// The file is nil where it cannot be read or is not UTF-8; its path is relative to the root.
  ///
  /// - Parameters:
  ///   - readsMarks: whether what is withheld in it is marked, as in all that the editors write: an
  ///     original is left as it is, but for overrides of direction.
  ///   - remedy: what to do with a file that is too large.
  ///   - bytes: what reading it gave, where it was read already.
  static func load(
    path: String, location: String, options: Library.LoadOptions, readsMarks: Bool = true,
    tooLarge remedy: String = "split it into several entries",
    reading bytes: Result<[UInt8], FileReading.Fault>? = nil
  ) -> (SourceFile?, [Diagnostic]) {
    switch bytes ?? FileReading.bytes(of: location, limit: options.largestFile) {
    case .success(let bytes):
      let limit = options.largestFile
      let found = TextFault.all(in: bytes, allowsPageBreaks: true)
      let isTurned = !readsMarks && found.contains(where: \.isOverride)
      let bytes = isTurned ? bytes.withoutOverrides : bytes
      let file = SourceFile(path: path, bytes: bytes) {
        let bytes = try? FileReading.bytes(of: location, limit: limit).get()
        return isTurned ? bytes?.withoutOverrides : bytes
      }
      let faults = isTurned ? TextFault.all(in: bytes, allowsPageBreaks: true) : found
      guard faults.isEmpty, readsMarks else {
        return (faults.isEmpty ? file : nil, faults.map { $0.diagnostic(in: file) })
      }
      return marked(file, bytes) {
        (try? FileReading.bytes(of: location, limit: limit).get()).map { WithheldReading($0).bytes }
      }
    case .failure(let fault):
      let limit = options.largestFile
      return (nil, [fault.diagnostic(path, tooLarge: tooLarge(path, limit: limit, remedy))])
    }
  }

  /// The file with its marks read. One in which a mark is wrong is read no further, so that no message
  /// can repeat what should have been withheld.
  private static func marked(
    _ file: SourceFile, _ bytes: [UInt8], reading: @escaping @Sendable () -> [UInt8]?
  ) -> (SourceFile?, [Diagnostic]) {
    let read = WithheldReading(bytes)
    guard read.faults.isEmpty else {
      return (nil, read.faults.map { $0.diagnostic(in: file) })
    }
    guard !read.marks.isEmpty else { return (file, []) }
    let marked = SourceFile(
      path: file.path, bytes: read.bytes, marks: read.marks, reading: reading)
    return (marked, [])
  }

  private static func tooLarge(_ path: String, limit: Int, _ remedy: String) -> Diagnostic {
    let size = limit >= 1 << 20 ? "\(limit >> 20) MB" : "\(limit) bytes"
    return Diagnostic(
      .fileTooLarge, at: .file(path), "this file is larger than \(size)",
      suggestion: remedy)
  }
}
