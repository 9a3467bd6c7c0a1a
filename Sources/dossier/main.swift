import DossierCommand
import Foundation

if let status = FreeFiles.refusal() { exit(status) }
exit(await Program.run(Array(CommandLine.arguments.dropFirst())))
