import DossierCore

/// How much of some words a link names so that a browser finds them and no others.
package enum FragmentShape: Sendable, Hashable {
  /// All of them.
  case whole
  /// So many at the start and so many at the end, where they are many or in several paragraphs.
  case ends(Int, Int)

  var spelling: String {
    switch self {
    case .whole: "whole"
    case .ends(let first, let last): "\(first),\(last)"
    }
  }

  init?(spelled text: Substring) {
    if text == "whole" {
      self = .whole
      return
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { Int(figure: $0) }
    guard parts.count == 2, let first = parts[0], let last = parts[1], first > 0, last > 0 else {
      return nil
    }
    self = .ends(first, last)
  }
}
