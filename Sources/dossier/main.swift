import DossierCommand
import Foundation

StandardStreams.secure()
let refusals = [FreeFiles.refusal, FreeThreads.refusal, WrittenArguments.refusal]
for refusal in refusals {
  if let status = refusal() { exit(status) }
}
exit(await Program.run(Array(CommandLine.arguments.dropFirst())))
