/// Text as a shell takes it.
enum ShellText {
  /// A path, between quotation marks where it needs them.
  static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter
        || Character(Unicode.Scalar(byte)).isNumber || "/._-~".utf8.contains(byte)
    }
    if isPlain { return VisibleText.of(path) }
    let parts = path.split(separator: "'", omittingEmptySubsequences: false)
    return "'\(VisibleText.of(parts.joined(separator: "'\\''")))'"
  }
}
