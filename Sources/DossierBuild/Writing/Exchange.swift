import DossierCore
import Foundation

/// Putting the staged site in the output's place.
struct Exchange {
  let output: OutputLocation
  let staged: String
  /// Where the old site goes when the two cannot be exchanged in one step.
  let aside: String
  let allowsGap: Bool
  let faults: WritingFaults

  /// Puts the new site in place, and answers where the old one is now; nil where there was none.
  func run(replacing state: OutputLocation.State) throws(WritingFailure) -> String? {
    switch state {
    case .missing:
      try move(staged, to: output.path)
      return nil
    case .replaceable:
      let code = faults.refusesExchange ? EINVAL : FolderTree.exchange(staged, output.path)
      if code == 0 { return staged }
      guard code == EINVAL || code == ENOSYS || code == ENOTSUP else {
        throw .system(SystemError("exchange \(staged) with", output.path, code: code))
      }
      guard allowsGap else { throw .noExchange(output.path) }
      return try moveInTwoSteps()
    }
  }

  private func moveInTwoSteps() throws(WritingFailure) -> String {
    try move(output.path, to: aside)
    do throws(WritingFailure) {
      try faults.reach(.gap)
      try move(staged, to: output.path)
    } catch {
      if !faults.leavesEverything { try move(aside, to: output.path) }
      throw error
    }
    return aside
  }

  private func move(_ from: String, to: String) throws(WritingFailure) {
    var code = FolderTree.renameExclusively(from, to)
    if code == EINVAL || code == ENOSYS || code == ENOTSUP {
      code = rename(from, to) == 0 ? 0 : errno
    }
    guard code == 0 else { throw .system(SystemError("move \(from) to", to, code: code)) }
  }
}
