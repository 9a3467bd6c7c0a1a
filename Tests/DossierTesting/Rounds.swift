import Foundation

/// How often a test goes over what it draws at random. Seeds are fixed, so more rounds try more of the
/// same kind, and none that a run with fewer tries is left out.
package enum Rounds {
  /// `DOSSIER_ROUNDS`: 1 where nothing is said, more in `scripts/test-all`.
  private static let factor =
    ProcessInfo.processInfo.environment["DOSSIER_ROUNDS"].flatMap { Int($0) } ?? 1

  /// - Parameter usual: how many rounds each change is worth.
  package static func count(_ usual: Int) -> Int { usual * max(1, factor) }
}
