import DossierCore

@testable import DossierAssets
@testable import DossierContent

/// The name of an asset, 0xFF, and its content as text.
enum AssetTarget {
  static func run(_ input: FuzzedInput) {
    let parts = input.parts(2)
    holdName(String(decoding: parts[0], as: UTF8.self))
    holdText(parts[1])
    holdSize(parts[1])
  }

  /// A picture that says how large it is says so by any name.
  private static func holdSize(_ bytes: [UInt8]) {
    for ending in ["jpg", "gif", "svg", "avif"] {
      guard let size = PictureSize.read(bytes, ending: ending) else { continue }
      hold(size.width > 0 && size.height > 0 && size.turned.turned == size, ending)
    }
  }

  /// A name that is taken holds no ending that a server shows as a document or runs.
  private static func holdName(_ path: String) {
    let name = AssetName(path)
    guard name.danger == nil, let kind = AssetKind.of(ending: name.ending) else { return }
    hold(kind.endings.contains(name.ending), path)
    let file = path.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
    for part in file.split(separator: UInt8(ascii: ".")).dropFirst() {
      hold(!ServedEndings.holds(AssetName.smallLetters(part)), path)
    }
  }

  /// What is read does not depend on where windows end, and no browser takes what is let through for
  /// mark-up (WHATWG MIME Sniffing, 7.1).
  private static func holdText(_ bytes: [UInt8]) {
    let whole = state(bytes, window: max(bytes.count, 1))
    for window in [2, 4, 6] { hold(state(bytes, window: window) == whole, "windows of \(window)") }
    guard whole != .markup else { return }
    let rest = bytes.drop { [0x09, 0x0A, 0x0C, 0x0D, 0x20].contains($0) }
    guard rest.first == UInt8(ascii: "<"), let second = rest.dropFirst().first else { return }
    let isLetter = (0x41...0x5A).contains(second & 0xDF)
    hold(!isLetter && !"!?/".utf8.contains(second), "let through")
  }

  private static func state(_ bytes: [UInt8], window: Int) -> TextBeginning.State {
    var beginning = TextBeginning()
    var offset = 0
    while offset < bytes.count {
      let end = min(offset + window, bytes.count)
      beginning.read(bytes[offset..<end])
      offset = end
    }
    return beginning.state
  }
}
