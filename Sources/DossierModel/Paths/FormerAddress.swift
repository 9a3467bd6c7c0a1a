import DossierCore
import TextAnalysis

/// An address that an entry had before, from the site's top: `/blog/2023/carbon`, `/about.php`.
package struct FormerAddress: Sendable, Hashable {
  /// As a browser shows it, with the slash before it: decoded and composed.
  package let address: String

  /// The file that answers to it: the path itself where it ends in `.html`, else the `index.html`
  /// of a folder of its name.
  package var path: String {
    let path = address.split(separator: "/").joined(separator: "/")
    return path.lowercased().hasSuffix(".html") ? path : path + "/index.html"
  }

  /// Whether a path from the site's root, decoded, is that of a file which may answer to one.
  static func isPath(_ text: String) -> Bool {
    text.lowercased().hasSuffix(".html")
      && text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        fault(in: String($0)) == nil
      }
  }

  package enum Fault: Error {
    case query, fragment, wholeAddress, top, dots, hidden, doubleSlash, tooLong
    case badCharacter(Unicode.Scalar)

    package var reason: String {
      switch self {
      case .query: "a file answers to no query, so what stands after `?` counts for nothing"
      case .fragment: "no server is told what stands after `#`"
      case .wholeAddress: "it is a whole address, and the site can answer for its own paths alone"
      case .top: "it is the site's own home page"
      case .dots: "a path holds no `.` and no `..` between its slashes"
      case .hidden: "a part of it begins with a dot, and servers keep such files to themselves"
      case .doubleSlash: "nothing stands between two of its slashes"
      case .tooLong: "a part of it is longer than \(FormerAddress.longestPart) bytes"
      case .badCharacter(let scalar): "no path can hold U+\(scalar.hexadecimal)"
      }
    }
  }

  /// File systems take names of 255 bytes.
  private static let longestPart = 200

  /// Reads a text that begins with a slash.
  package static func read(_ text: String) -> Result<FormerAddress, Fault> {
    if text.utf8.contains(UInt8(ascii: "?")) { return .failure(.query) }
    if text.utf8.contains(UInt8(ascii: "#")) { return .failure(.fragment) }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { (String($0) ?? "").percentDecoded.composed }
    var named = parts.dropFirst()
    if named.last == "" { named.removeLast() }
    guard !named.isEmpty else { return .failure(.top) }
    for part in named {
      if let fault = fault(in: part) { return .failure(fault) }
    }
    return .success(FormerAddress(address: "/" + named.joined(separator: "/")))
  }

  private static func fault(in part: String) -> Fault? {
    if part.isEmpty { return .doubleSlash }
    if part == "." || part == ".." { return .dots }
    if part.utf8.first == UInt8(ascii: ".") { return .hidden }
    if part.utf8.count > longestPart { return .tooLong }
    return part.unicodeScalars.first { scalar in
      scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar == "/"
        || scalar == "\\" || scalar == "\u{FFFD}" || scalar.isWithheldMark
    }.map(Fault.badCharacter)
  }

  /// The path that was likely meant: without a host, a query, a fragment.
  package static func correction(of text: String) -> String? {
    var rest = text[...]
    if let scheme = rest.range(ofASCII: "://") {
      rest = rest[scheme.upperBound...]
      rest = rest[(rest.firstIndex(of: "/") ?? rest.endIndex)...]
    }
    let path = String(rest.prefix { $0 != "?" && $0 != "#" })
    let candidate = path.hasPrefix("/") ? path : "/" + path
    guard case .success = read(candidate) else { return nil }
    return candidate
  }
}

extension Unicode.Scalar {
  fileprivate var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// What an entry was called before: an id, or an address from the site's top.
package enum FormerName {
  case id(Located<String>)
  case address(Located<FormerAddress>)

  package var id: Located<String>? {
    if case .id(let id) = self { id } else { nil }
  }

  package var address: Located<FormerAddress>? {
    if case .address(let address) = self { address } else { nil }
  }
}
