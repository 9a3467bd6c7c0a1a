import DossierContent
import DossierGraph
import DossierTheme
import Synchronization

/// What a session keeps from one update to the next. A run takes each part out, and puts back what it
/// made of it.
package final class SessionMemory: Sendable {
  private struct Kept: Sendable {
    var loaded: LoadMemo? = LoadMemo()
    var composed: ComposeMemo? = ComposeMemo()
    var theme = ThemeMemo()
  }

  private let kept = Mutex(Kept())

  package init() {}

  var loaded: LoadMemo? {
    get { kept.withLock(\.loaded) }
    set { kept.withLock { $0.loaded = newValue } }
  }

  var composed: ComposeMemo? {
    get { kept.withLock(\.composed) }
    set { kept.withLock { $0.composed = newValue } }
  }

  var theme: ThemeMemo {
    get { kept.withLock(\.theme) }
    set { kept.withLock { $0.theme = newValue } }
  }
}
