import DossierCore
import DossierModel

/// What was composed, kept from one update of a session to the next.
///
/// A body is composed again where its own inputs, or the world that every body sees, have changed.
/// Both are told by hashes of the sources that they are made from (`WorldFingerprint`,
/// `BodyFingerprint`) and not of what is made, so that nothing that a composer may ask can be
/// forgotten. Entries are known by their paths, since two files may claim one id.
package struct ComposeMemo: Sendable {
  struct Known<Value: Sendable>: Sendable {
    let fingerprint: Int
    let value: Value
  }

  /// What a file of commentary was composed to.
  typealias Commentary = (composed: CommentaryComposer.Composed?, diagnostics: [Diagnostic])

  /// What was composed last, and from what; nil where no body can be composed by itself.
  struct Last: Sendable {
    var context: ComposeContext
    var world: WorldFingerprint
    var inputs: [EntryComposer.Input]
    /// What front matter quotes of each entry.
    let quotations: [EntryKey: [PassageRequest]]
    var composition: Composition
  }

  var last: Last?
  var commentary: [ExactPath: Known<Commentary>] = [:]
  var entries: [ExactPath: Known<ComposedEntry>] = [:]
  /// How many entries the last update composed; editions that are composed twice count once.
  package internal(set) var composedEntries = 0
  /// How many files of commentary it composed.
  package internal(set) var composedCommentary = 0

  package init() {}
}

extension ComposeMemo {
  /// Composes what has changed, in the order given.
  mutating func compose(
    _ files: [CommentaryFile], _ world: WorldFingerprint, _ context: ComposeContext
  ) async -> [Commentary] {
    let known = commentary
    let results = await concurrentMap(files, telling: context.options.progress) { file in
      let fingerprint = world.fingerprint(of: file)
      if let same = known[ExactPath(file.header.file.path)], same.fingerprint == fingerprint {
        return (known: same, isNew: false)
      }
      let value = CommentaryComposer.compose(file, context)
      return (known: Known(fingerprint: fingerprint, value: value), isNew: true)
    }
    commentary = Dictionary(
      zip(files, results).map { (ExactPath($0.header.file.path), $1.known) },
      uniquingKeysWith: { $1 })
    composedCommentary = results.count(where: \.isNew)
    return results.map(\.known.value)
  }

  /// Composes what has changed, in the order given.
  mutating func compose(
    _ inputs: [EntryComposer.Input], _ world: WorldFingerprint, _ context: ComposeContext
  ) async -> [ComposedEntry] {
    let known = entries
    let results = await concurrentMap(inputs, telling: context.options.progress) { input in
      let fingerprint = world.fingerprint(of: input)
      if let same = known[ExactPath(input.file.path)], same.fingerprint == fingerprint {
        return (known: same, isNew: false)
      }
      let value = EntryComposer.compose(input, context)
      return (known: Known(fingerprint: fingerprint, value: value), isNew: true)
    }
    entries = Dictionary(
      zip(inputs, results).map { (ExactPath($0.file.path), $1.known) }, uniquingKeysWith: { $1 })
    composedEntries = results.count(where: \.isNew)
    return results.map(\.known.value)
  }
}
