/// The boundaries between the steps of writing, in order, at which a test may stop it.
enum WritingStage: CaseIterable, Sendable {
  case locked, recovered, firstPage, pagesStaged, markerStaged
  /// With `--allow-gap` alone: the old site is moved aside, the new one not yet in its place.
  case gap
  case exchanged, dotEntryMoved, dotEntriesMoved, oldSiteRemoved

  /// Whether the new site is not yet in place when this boundary is reached.
  var isBeforeExchange: Bool {
    switch self {
    case .locked, .recovered, .firstPage, .pagesStaged, .markerStaged, .gap: true
    case .exchanged, .dotEntryMoved, .dotEntriesMoved, .oldSiteRemoved: false
    }
  }
}

/// What a test puts in the way of writing; `none` in every build.
struct WritingFaults: Sendable {
  enum Fault: Sendable {
    /// As when a step fails: what was staged is cleared.
    case failure
    /// As when the process is killed: nothing more is done.
    case kill
  }

  var fault: (stage: WritingStage, kind: Fault)?
  /// Whether the file system is to seem unable to exchange folders.
  var refusesExchange = false
  /// Whether the file system is to seem unable to link files.
  var refusesLinks = false

  static let none = WritingFaults()

  func reach(_ stage: WritingStage) throws(WritingFailure) {
    if let fault, fault.stage == stage { throw .injected(stage) }
  }

  var leavesEverything: Bool { fault?.kind == .kill }
}
