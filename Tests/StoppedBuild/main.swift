import DossierBuild
import Foundation

// Builds the dossier in a folder, and ends by SIGKILL at the boundary that the first argument names:
// `stopped-build BOUNDARY ROOT [--allow-gap]`. Run by the tests of builds that are killed.

let arguments = CommandLine.arguments
var request = BuildRequest(root: arguments[2])
var faults = WritingFaults.none
if arguments.contains("--allow-gap") {
  request.allowsGap = true
  faults.refusesExchange = true
}
if let stage = WritingStage(rawValue: arguments[1]) { faults.fault = (stage, .death) }
let last = BuildStage(rawValue: arguments[1])
request.reached = { if $0 == last { kill(getpid(), SIGKILL) } }
let outcome = await BuildSession.build(request, faults: faults)
exit(outcome.status.rawValue)
