import TextAnalysis

extension PlainText {
  /// A plain text of one block, all of it linkable; what stands between `*` and `*` is bold.
  static func plain(_ marked: String) -> PlainText {
    var plain = PlainText()
    var boldStart: Int?
    for scalar in marked.unicodeScalars {
      if scalar == "*" {
        if let start = boldStart {
          plain.strong.append(start..<plain.scalars.count)
          boldStart = nil
        } else {
          boldStart = plain.scalars.count
        }
      } else {
        plain.scalars.append(scalar)
      }
    }
    plain.blocks = [0..<plain.scalars.count]
    plain.linkable = plain.blocks
    return plain
  }
}
