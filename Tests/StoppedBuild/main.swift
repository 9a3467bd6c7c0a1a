import DossierBuild
import Foundation

// Builds the dossier in a folder, and ends by SIGKILL at the boundary that the first argument names:
// `stopped-build BOUNDARY ROOT [--allow-gap]`. Run by the tests of builds that are killed.

/// The boundaries between a build's stages that are none of writing.
enum PipelineBoundary: String {
  case loaded, composed, linked, listed, remembered

  static let last = CommandLine.arguments.dropFirst().first.flatMap(PipelineBoundary.init)

  /// Reached with a stage's value, which is handed on.
  func reached<Value>(with value: Value) -> Value {
    if self == Self.last { kill(getpid(), SIGKILL) }
    return value
  }
}

let arguments = CommandLine.arguments
var request = BuildRequest(root: arguments[2])
var faults = WritingFaults.none
if arguments.contains("--allow-gap") {
  request.allowsGap = true
  faults.refusesExchange = true
}
if let stage = WritingStage(rawValue: arguments[1]) { faults.fault = (stage, .death) }

let rooms = Rooms.pipeline
let pipeline = Pipeline<RememberingLibrary, ThemedComposition, ThemedDossier>(
  load: { PipelineBoundary.loaded.reached(with: await rooms.load($0)) },
  compose: { PipelineBoundary.composed.reached(with: await rooms.compose($0, $1)) },
  link: { PipelineBoundary.linked.reached(with: await rooms.link($0)) },
  pages: { PipelineBoundary.listed.reached(with: await rooms.pages($0, $1)) },
  figures: rooms.figures,
  remember: { PipelineBoundary.remembered.reached(with: rooms.remember($0)) })
let outcome = await pipeline.build(request, faults: faults)
exit(outcome.status.rawValue)
