import DossierContent
import DossierCore
import DossierGraph
import DossierModel
import DossierTheme

/// What a session keeps from one update to the next.
struct SessionMemory: Sendable {
  var loaded = LoadMemo()
  /// Nil while a run works with it.
  var composed: ComposeMemo? = ComposeMemo()
  var theme = ThemeMemo()
  /// What the last update came to; nil where that was no linked dossier.
  var last: LastUpdate?
}

/// What an update came to, for the next to start from.
struct LastUpdate: Sendable {
  /// What each stage found wrong. What the composition did, it holds itself.
  struct Found: Sendable {
    /// Of the list of withheld strings, of loading, of the theme and of the lock.
    var before: [Diagnostic] = []
    var linking: [Diagnostic] = []
    var listing: [Diagnostic] = []
  }

  let lock: LockFile
  let theme: SiteTheme?
  var composition: Composition
  var found: Found
  var statics: StaticFolder?
  var snapshot: Snapshot
}
