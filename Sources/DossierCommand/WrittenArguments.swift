import DossierBuild
import Foundation

/// The arguments as the system hands them over.
package enum WrittenArguments {
  /// Says so where one is not UTF-8, which names another file than it seems to, and gives the exit
  /// status.
  package static func refusal() -> Int32? {
    let arguments = CommandLine.unsafeArgv
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = arguments[index], String(validatingCString: argument) == nil else {
        continue
      }
      Console().error(
        """
        Error: The argument '\(VisibleText.of(String(cString: argument)))' is not UTF-8; rename what it names.

        """)
      return BuildStatus.commandWrong.rawValue
    }
    return nil
  }
}
