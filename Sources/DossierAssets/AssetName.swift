/// The name of an asset, and what a browser or a server would make of it.
struct AssetName {
  /// What stands before the last dot; the whole name where there is none.
  let stem: String
  /// What stands after the last dot, its ASCII letters small; empty where there is none.
  let ending: String
  /// All that stands after the first dot, part by part.
  private let endings: [String]
  /// The whole name, part by part, as it is written.
  private let parts: [String]

  /// - Parameter path: below the folder of assets.
  init(_ path: String) {
    // By bytes, as servers read names: some characters make one with the dot that follows.
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let dot = UInt8(ascii: ".")
    let parts = name.split(separator: dot, omittingEmptySubsequences: false)
    self.parts = parts.map { String(Substring($0)) }
    endings = parts.dropFirst().map { Self.smallLetters($0) }
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

  /// What to do about the danger: in the midst of a name a hyphen takes it away.
  var remedy: String {
    guard !isServed(ending) else {
      return "put it into a `.zip`, or turn it into an image, a PDF or a page in `Content/pages/`"
    }
    let name = zip(parts.dropFirst(), endings).reduce(parts.first ?? "") { name, part in
      name + (isServed(part.1) ? "-" : ".") + part.0
    }
    return "name it `\(name)`"
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
