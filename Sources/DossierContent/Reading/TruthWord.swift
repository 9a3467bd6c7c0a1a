import DossierCore
import DossierYAML

/// What other programs write for true and false, which are texts here.
enum TruthWord {
  /// Nil for a value that is none.
  static func isTrue(_ node: YAMLNode) -> Bool? {
    guard case .scalar(let scalar) = node else { return nil }
    return switch trimmed(scalar.text).lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }
}
