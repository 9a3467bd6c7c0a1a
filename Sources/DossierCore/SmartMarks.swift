/// Straight quotation marks, hyphens and dots of a plain text made typographic, as cmark-gfm does to
/// the text of bodies.
package enum SmartMarks {
  /// `"so"` as `“so”`, `it's` as `it’s`, `--` and `---` as dashes, `...` as an ellipsis. What is typographic
  /// already stays.
  package static func curled(_ text: String) -> String {
    guard text.utf8.contains(where: { "\"'-.".utf8.contains($0) }) else { return text }
    var curling = Curling(Array(text.unicodeScalars))
    return curling.run()
  }

  private struct Curling {
    private let scalars: [Unicode.Scalar]
    private var output = String.UnicodeScalarView()
    /// The marks that may open a quotation, by their places in `made`.
    private var openers: [(mark: Unicode.Scalar, place: Int)] = []
    private var made: [Unicode.Scalar] = []

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func run() -> String {
      var index = 0
      while index < scalars.count {
        let scalar = scalars[index]
        let end = scalars[index...].firstIndex { $0 != scalar } ?? scalars.count
        switch scalar {
        case "\"", "'":
          appendMark(at: index)
          index += 1
        case "-" where end - index > 1:
          made += Self.dashes(end - index)
          index = end
        case "." where end - index >= 3:
          made.append("…")
          index += 3
        default:
          made.append(scalar)
          index += 1
        }
      }
      output.append(contentsOf: made)
      return String(output)
    }

    /// An apostrophe, or an end, or what may turn out to be a beginning.
    private mutating func appendMark(at index: Int) {
      let mark = scalars[index]
      let before = index > 0 ? scalars[index - 1] : "\n"
      let after = index + 1 < scalars.count ? scalars[index + 1] : "\n"
      let isLeft = !after.isSpace && (!after.isSign || before.isSpace || before.isSign)
      let isRight = !before.isSpace && (!before.isSign || after.isSpace || after.isSign)
      let opens =
        isLeft && (!isRight || before == "(" || before == "[") && before != "]" && before != ")"
      if isRight, let opener = openers.last(where: { $0.mark == mark }) {
        made[opener.place] = mark == "\"" ? "“" : "‘"
      }
      if opens { openers.append((mark, made.count)) }
      made.append(mark == "'" ? "’" : isRight ? "”" : "“")
    }

    /// As many em and en dashes as make up the hyphens, as cmark-gfm divides them.
    private static func dashes(_ count: Int) -> [Unicode.Scalar] {
      let (em, en) =
        count.isMultiple(of: 3)
        ? (count / 3, 0)
        : count.isMultiple(of: 2)
          ? (0, count / 2)
          : count % 3 == 2 ? ((count - 2) / 3, 1) : ((count - 4) / 3, 2)
      return Array(repeating: "—", count: em) + Array(repeating: "–", count: en)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isSpace: Bool { properties.isWhitespace }

  /// Punctuation, as the flanks of marks are told by it.
  fileprivate var isSign: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: isASCII
    default: false
    }
  }
}
