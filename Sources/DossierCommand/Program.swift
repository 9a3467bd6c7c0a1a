import ArgumentParser
import DossierBuild

/// The program as a whole: arguments in, exit status out.
package enum Program {
  package static let version = "0.1.0"

  /// Runs what the arguments (without the program's own name) ask for, and answers with the exit
  /// status.
  package static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try DossierTool.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return BuildStatus.done.rawValue
    } catch let status as ExitCode {
      return status.rawValue
    } catch {
      return explain(error)
    }
  }

  /// Prints help that was asked for, or what is wrong with the command line.
  private static func explain(_ error: any Error) -> Int32 {
    let console = Console()
    let message = DossierTool.fullMessage(for: error)
    guard DossierTool.exitCode(for: error) != .success else {
      console.output(message + "\n")
      return BuildStatus.done.rawValue
    }
    console.error(message + "\n")
    return BuildStatus.commandWrong.rawValue
  }
}
