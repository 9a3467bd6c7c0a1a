/// Names as file systems compare them that keep no case: by full case folding (`ß` is `ss`, `ς` is
/// `σ`, `ﬁ` is `fi`) and, since Swift's strings are equal where they are canonically equivalent, by
/// normalisation.
package enum CaseFolding {
  /// A name of which two that a disk may take for one are equal.
  package static func folded(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return name }
    var folded = ""
    for scalar in name.unicodeScalars { folded += fold(scalar) }
    return folded
  }

  /// Small letters of capitals of small letters, scalar by scalar, which is the folding of Unicode's
  /// CaseFolding.txt (C and F), but for the dotless i, which is no other letter there.
  private static func fold(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\u{131}" { return "\u{131}" }
    let capitals = lower(scalar).unicodeScalars.map(\.properties.uppercaseMapping).joined()
    return capitals.unicodeScalars.map(lower).joined()
  }

  private static func lower(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.lowercaseMapping
  }
}
