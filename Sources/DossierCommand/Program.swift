import ArgumentParser
import DossierBuild

/// The program as a whole: arguments in, exit status out.
package enum Program {
  package static let version = "0.1.0"

  /// Runs what the arguments (without the program's own name) ask for, and answers with the exit
  /// status, which is that of a machine that failed where not all could be printed.
  package static func run(_ arguments: [String]) async -> Int32 {
    let status = await statusOfRun(arguments)
    guard let reason = StandardStreams.outputFailure else { return status }
    Console().error("error: standard output can't be written: \(reason)\n")
    return BuildStatus.machineFailed.rawValue
  }

  private static func statusOfRun(_ arguments: [String]) async -> Int32 {
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
      return explain(error, arguments)
    }
  }

  /// Prints help that was asked for, or what is wrong with the command line.
  private static func explain(_ error: any Error, _ arguments: [String]) -> Int32 {
    let console = Console()
    let message = message(of: error, arguments)
    guard DossierTool.exitCode(for: error) != .success else {
      console.output(message + "\n")
      return BuildStatus.done.rawValue
    }
    console.error(message + "\n")
    return BuildStatus.commandWrong.rawValue
  }

  /// What the parser says, which repeats arguments as they were given: those with line ends or control
  /// characters are read again with these spelt out.
  private static func message(of error: any Error, _ arguments: [String]) -> String {
    var told = error
    let visible = arguments.map(VisibleText.of)
    if visible != arguments {
      do { _ = try DossierTool.parseAsRoot(visible) } catch { told = error }
    }
    return DossierTool.fullMessage(for: told)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { VisibleText.of(String($0)) }.joined(separator: "\n")
  }
}
