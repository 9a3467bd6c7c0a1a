import DossierCore
import DossierModel

/// The endings that `dossier.yaml` allows beside those that are known (`assets: {allow: [.parquet]}`).
package struct AllowedEndings: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  /// In small letters, without their dots.
  private var endings: Set<String> = []

  package init(_ written: [Reference] = []) {
    for reference in written {
      switch Self.read(reference.value) {
      case .success(let ending): endings.insert(ending)
      case .failure(let fault): diagnostics.append(fault.diagnostic(reference))
      }
    }
  }

  /// The kind that an ending promises; those that are known keep their own check.
  func kind(ofEnding ending: String) -> AssetKind? {
    AssetKind.of(ending: ending)
      ?? (endings.contains(ending) ? AssetKind(".\(ending)", [ending], .allowed) : nil)
  }

  /// Whether an ending can be written in the list, so that a message may say so.
  static func canHold(_ ending: String) -> Bool {
    if case .success = read(".\(ending)") { true } else { false }
  }

  private enum Fault: Error {
    case never(String)
    case unreadable

    func diagnostic(_ written: Reference) -> Diagnostic {
      switch self {
      case .never(let ending):
        Diagnostic(
          .unsafeAsset, at: written.span,
          "`.\(ending)` can't be allowed: a server or a browser takes such a file for a page or a program",
          suggestion: "take it out, and put such files into a `.zip`")
      case .unreadable:
        Diagnostic(
          .unknownValue, at: written.span, "`\(written.value)` is no ending of a file",
          suggestion: "write a dot and letters or digits, such as `.parquet`")
      }
    }
  }

  private static func read(_ written: String) -> Result<String, Fault> {
    guard written.utf8.first == UInt8(ascii: ".") else { return .failure(.unreadable) }
    let ending = AssetName.smallLetters(written.utf8.dropFirst())
    let isPlain = ending.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
    }
    guard isPlain, (1...32).contains(ending.utf8.count) else { return .failure(.unreadable) }
    return ServedEndings.holds(ending) ? .failure(.never(ending)) : .success(ending)
  }
}
