/// What may have changed of a dossier's files since it was last looked at.
package enum FileChanges: Sendable {
  /// Anything.
  case unknown
  /// What stands, or stood, at these paths, relative to the dossier's root, and nothing else.
  case paths([String])

  package static let none = FileChanges.paths([])

  /// Both together.
  package func with(_ other: FileChanges) -> FileChanges {
    guard case .paths(let paths) = self, case .paths(let others) = other else { return .unknown }
    return .paths(paths + others)
  }
}
