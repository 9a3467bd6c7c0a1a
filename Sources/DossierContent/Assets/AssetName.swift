/// The name of an asset, and what a browser or a server would make of it.
struct AssetName {
  /// What stands before the last dot; the whole name where there is none.
  let stem: String
  /// What stands after the last dot, its ASCII letters small; empty where there is none.
  let ending: String
  /// All that stands after the first dot, part by part.
  private let endings: [String]

  /// - Parameter path: below the folder of assets.
  init(_ path: String) {
    // By bytes, as servers read names: some characters make one with the dot that follows.
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let dot = UInt8(ascii: ".")
    endings = name.split(separator: dot, omittingEmptySubsequences: false).dropFirst()
      .map { Self.smallLetters($0) }
    ending = endings.last ?? ""
    stem = String(Substring(name.lastIndex(of: dot).map { name[..<$0] } ?? name))
  }

  /// What is wrong with it, or nil.
  var danger: String? {
    guard let served = endings.first(where: isServed) else { return nil }
    return served == ending
      ? "a `.\(ending)` file could run in a reader's browser, or on the server"
      : "a server could run this file, or show it as a document, since its name holds `.\(served)`"
  }

  /// An SVG is one by its last ending alone.
  private func isServed(_ part: String) -> Bool {
    ServedEndings.holds(part) || part == "svg" && endings.dropLast().contains(part)
  }

  /// Servers fold the case of ASCII letters alone.
  static func smallLetters(_ name: some Sequence<UInt8>) -> String {
    String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
