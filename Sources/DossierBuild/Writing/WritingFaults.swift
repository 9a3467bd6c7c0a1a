import Foundation

/// What a test puts in the way of writing; `none` in every build.
package struct WritingFaults: Sendable {
  package enum Fault: Sendable {
    /// As when a step fails: what was staged is cleared.
    case failure
    /// As when the process is killed, which lives on: nothing more is done.
    case kill
    /// The process ends on the spot, by SIGKILL.
    case death
  }

  package var fault: (stage: WritingStage, kind: Fault)?
  /// Whether the file system is to seem unable to exchange folders.
  package var refusesExchange = false
  /// Whether the file system is to seem unable to link files.
  package var refusesLinks = false
  /// Called with the path of each file once it is copied, before it is looked at again.
  var whileCopying: (@Sendable (String) -> Void)?

  package static let none = WritingFaults()

  func reach(_ stage: WritingStage) throws(WritingFailure) {
    guard let fault, fault.stage == stage else { return }
    if fault.kind == .death { Foundation.kill(getpid(), SIGKILL) }
    throw .injected(stage)
  }

  var leavesEverything: Bool { fault?.kind == .kill }
}
