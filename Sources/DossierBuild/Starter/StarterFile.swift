/// One file that `dossier new` writes.
package struct StarterFile: Sendable {
  /// The path below the root.
  package let path: String
  package let text: String
}
