extension String {
  /// The text as a value that can stand within the brackets of YAML, for suggestions: as it is where
  /// nothing in it could be taken for something else, or between quotes.
  package var asFlowScalar: String {
    let isPlain =
      unicodeScalars.first?.properties.isAlphabetic == true && last != " "
      && unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || " .-_()'’".unicodeScalars.contains($0)
      }
      && !["true", "false", "null", "yes", "no", "on", "off"].contains(lowercased())
    if isPlain { return self }
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
