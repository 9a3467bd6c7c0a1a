import DossierModel
import StaticSearch

/// Names as an index sorts them: capitals and diacritics make no difference.
package enum SortingName {
  /// A person by family name, then by given name, then by the whole; an organisation by its name.
  static func of(_ name: AgentName) -> String {
    switch name {
    case .body(let name): folded(name)
    case .person(let name):
      [name.family, name.given ?? "", name.text].map(folded).joined(separator: "\t")
    }
  }

  package static func folded(_ name: String) -> String {
    var bytes: [UInt8] = []
    for scalar in name.unicodeScalars {
      switch SearchLetter(scalar) {
      case .letters(let letters), .unspaced(let letters): bytes += letters
      case .gap: bytes.append(UInt8(ascii: " "))
      case .nothing: continue
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
