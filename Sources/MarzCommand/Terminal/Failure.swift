import ArgumentParser
import Foundation
import Marz

/// An error on its way out: one message on standard error and the exit code that belongs to it.
struct Failure {
  private let error: any Error

  init(_ error: any Error) {
    self.error = error
  }

  /// Ends the program.
  func exit(from command: any ParsableCommand.Type) -> Never {
    // Help, version and wrong usage are the argument parser's own.
    guard command.exitCode(for: error) == .failure, !(error is CleanExit), !(error is ExitCode)
    else { command.exit(withError: error) }
    Terminal.complain("marz: \(error)")
    Foundation.exit(ExitStatus(of: error).rawValue)
  }
}
