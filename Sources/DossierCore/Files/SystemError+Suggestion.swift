#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension SystemError {
  /// What to do about it where something was to be written, for the errors that people meet.
  package var suggestion: String? {
    switch code {
    case ENOSPC, EDQUOT: "free some space; the old site is untouched"
    case EACCES, EPERM: "give yourself the right to write there, or name another folder"
    case EROFS: "name a folder on a disk that can be written with `--output`"
    case EXDEV, EBUSY:
      "a disk cannot be exchanged, nor a folder of a container's image: "
        + "name a folder on that disk with `--output`"
    case EMFILE, ENFILE: "let more files be open at once (`ulimit -n`)"
    case EFBIG: "let files grow larger (`ulimit -f`)"
    case ELOOP: "take away the symbolic link that leads back to itself"
    case ENAMETOOLONG: "choose a shorter name"
    default: nil
    }
  }

  /// What is wrong with a file or folder that was to be read, by its path relative to the root.
  package func diagnostic(unreadable path: String) -> Diagnostic {
    if isAbsence, path.unicodeScalars.contains("\u{FFFD}") {
      return Diagnostic(
        .badFileName, at: .file(path),
        "the name of this file or folder, or of one that it lies in, is not UTF-8",
        suggestion: "rename it")
    }
    let suggestion: String? =
      switch code {
      case EACCES, EPERM: "give yourself the right to read it"
      case EMFILE, ENFILE: self.suggestion
      default: nil
      }
    return Diagnostic(
      .unreadableFile, at: .file(path), "this cannot be read: \(reason)", suggestion: suggestion)
  }
}
