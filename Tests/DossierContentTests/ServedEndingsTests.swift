import Foundation
import Testing

@testable import DossierAssets

/// What Debian's servers make of endings, by their own files where these are installed.
private enum Installed {
  static let nginx = "/etc/nginx/mime.types"
  static let types = "/etc/mime.types"
  static let apache = "/etc/apache2/mods-available/mime.conf"

  static let areThere = [nginx, types, apache].allSatisfy(FileManager.default.isReadableFile)

  /// Pairs of a type, or a handler, and an ending.
  static var pairs: [(type: String, ending: String)] {
    [nginx, types, apache].flatMap { path in
      text(path).split(separator: "\n").flatMap { pairs(inLine: String($0)) }
    }
  }

  private static func text(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func pairs(inLine line: String) -> [(type: String, ending: String)] {
    let line = line.prefix { $0 != "#" && $0 != ";" }
    var words = line.split(whereSeparator: \.isWhitespace).map { String($0).lowercased() }
    if ["addtype", "addhandler"].contains(words.first) { words.removeFirst() }
    guard let type = words.first, type.contains("/") || type == "type-map" else { return [] }
    return words.dropFirst().map { (type, String($0.drop { $0 == "." })) }
  }

  static func isDocumentOrScript(_ type: String) -> Bool {
    ["text/html", "text/mathml", "text/x-component", "text/vnd.wap.wml", "type-map"].contains(type)
      || type.hasSuffix("+xml") || type.hasSuffix("/xml") || type.contains("/xml-")
      || ["javascript", "ecmascript", "wmlscript", "flash"].contains { type.contains($0) }
      || type.hasSuffix("wasm")
  }
}

@Suite("Endings that servers take for documents and scripts")
struct ServedEndingsTests {
  @Test("Those of Debian's nginx and Apache are refused", .enabled(if: Installed.areThere))
  func installed() {
    let served = Set(Installed.pairs.filter { Installed.isDocumentOrScript($0.type) }.map(\.ending))
    #expect(served.count > 100)
    // Apache takes `es` for a language, and SVGs have a check of their own.
    #expect(served.subtracting(["svg", "es"]).subtracting(ServedEndings.ofDebian).sorted() == [])
  }

  @Test("No kind that is taken has such an ending")
  func kinds() {
    let endings = AssetKind.all.flatMap(\.endings)
    #expect(endings.filter(ServedEndings.holds) == [])
    #expect(Set(endings).count == endings.count)
  }
}
