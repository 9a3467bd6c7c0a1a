import DossierModel

extension SiteSettings.Theme {
  /// Whether there is a style sheet of the colours that `dossier.yaml` sets.
  package var hasColours: Bool { !colours.isEmpty }

  /// `assets/theme.css`: the accents that `dossier.yaml` sets, as custom properties, each for its own
  /// scheme alone, be that the reader's choice or the device's; empty where it sets none.
  var styleSheet: String {
    colours.isEmpty ? "" : ":root { \(colours.joined(separator: " ")) }\n"
  }

  /// The style sheet of the theme takes these in the place of its own, by scheme.
  private var colours: [String] {
    [("--accent-light", accent), ("--accent-dark", accentDark)].compactMap { name, colour in
      colour.flatMap(Self.colour).map { "\(name): \($0);" }
    }
  }

  /// A colour that may stand in a style sheet: `#rgb` or `#rrggbb`.
  private static func colour(_ text: String) -> String? {
    let digits = text.dropFirst()
    guard text.first == "#", [3, 6].contains(digits.count),
      digits.allSatisfy({ $0.isASCII && $0.isHexDigit })
    else { return nil }
    return text
  }
}
