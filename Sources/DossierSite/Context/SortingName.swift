import DossierContent
import DossierGraph

/// Names as an index sorts them: capitals and diacritics make no difference.
enum SortingName {
  /// A person by surname, then by the whole name; an organisation by its name.
  static func of(_ expert: Expert) -> String {
    let name = expert.name.value
    guard expert.kind != .organisation else { return folded(name) }
    return folded(Surname.sorting(name)) + "\t" + folded(name)
  }

  static func folded(_ name: String) -> String {
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
