import Foundation

extension SystemError {
  /// What to do about it, for the errors that people meet.
  var suggestion: String? {
    switch code {
    case ENOSPC, EDQUOT: "free some space; the old site is untouched"
    case EACCES, EPERM: "give yourself the right to write there, or name another folder"
    case EROFS: "name a folder on a disk that can be written with `--output`"
    case EXDEV, EBUSY: "name a folder that is not itself a mounted disk with `--output`"
    case ENAMETOOLONG: "choose a shorter name"
    default: nil
    }
  }
}
