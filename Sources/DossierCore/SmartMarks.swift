import TextAnalysis

/// Straight quotation marks, hyphens and dots of a plain text made typographic, as they are in the
/// text of bodies.
package enum SmartMarks {
  /// In English `"so"` as `“so”`, `it's` as `it’s`, `--` and `---` as dashes, `...` as an ellipsis. What is
  /// typographic already stays.
  package static func curled(_ text: String, _ style: QuotationStyle = .english) -> String {
    guard text.utf8.contains(where: { "\"'-.".utf8.contains($0) }) else { return text }
    let scalars = Array(text.unicodeScalars)
    let straight = scalars.indices.filter { scalars[$0] == "\"" || scalars[$0] == "'" }
    var marks = StraightMarks(scalars[...], straight: Set(straight), style: style).printed[...]
    var output = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let count = scalars[index...].prefix { $0 == scalar }.count
      if let mark = marks.first, mark.offset == index {
        output.append(contentsOf: mark.text.unicodeScalars)
        marks.removeFirst()
        index += 1
      } else if scalar == "-", count > 1 {
        output.append(contentsOf: dashes(count))
        index += count
      } else if scalar == ".", count >= 3 {
        output.append("…")
        index += 3
      } else {
        output.append(scalar)
        index += 1
      }
    }
    return String(output)
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
