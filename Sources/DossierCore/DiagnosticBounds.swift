/// How much is said of what is wrong: of one thing, and of many alike.
package enum DiagnosticBounds {
  /// How long a message, a suggestion or a note may be.
  static let scalars = 1_000
  /// Of a longer message, what is shown of its end.
  private static let end = 200
  /// How many notes a message may have.
  static let notes = 20
  /// How many of one kind in one file are shown to people.
  package static let shown = 20
  /// How many of one kind in one file are kept, and told to other programs.
  package static let kept = 10_000

  fileprivate static func bounded(_ message: String) -> String {
    guard message.utf8.count > scalars else { return message }
    let all = message.unicodeScalars
    guard let rest = all.index(all.startIndex, offsetBy: scalars, limitedBy: all.endIndex),
      rest != all.endIndex
    else { return message }
    let head = all[..<all.index(all.startIndex, offsetBy: scalars - end - 1)]
    let tail = all[all.index(all.endIndex, offsetBy: -end)...]
    return String(String.UnicodeScalarView(head)) + "…" + String(String.UnicodeScalarView(tail))
  }
}

extension String {
  /// A message without its midst, where it repeats more of the content than anybody reads.
  var boundedMessage: String { DiagnosticBounds.bounded(self) }
}

extension Sequence<String> {
  /// The first few, with commas between them, and how many there are besides: for notes.
  package func listed(most: Int = DiagnosticBounds.shown) -> String {
    var shown: [String] = []
    var rest = 0
    for item in self {
      if shown.count < most { shown.append(item) } else { rest += 1 }
    }
    return shown.joined(separator: ", ") + (rest == 0 ? "" : " and \(rest) more")
  }
}
