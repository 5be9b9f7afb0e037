/// An input that could not be read, and why; the run goes on without it.
public struct RejectedInput: Hashable, Sendable, CustomStringConvertible {
  /// The file as it was named or found, `-` for standard input.
  public var path: String
  /// The line of the file, counted from 1, where one line is at fault.
  public var line: Int?
  /// What is wrong: lower case, no final stop.
  public var reason: String
  /// What the user can do about it: lower case, no final stop.
  public var advice: String

  /// Makes a rejection.
  public init(path: String, line: Int? = nil, reason: String, advice: String) {
    self.path = path
    self.line = line
    self.reason = reason
    self.advice = advice
  }

  /// The message a user reads: `news/wire.jsonl:7: "text" is missing; …`.
  public var description: String {
    let place = line.map { "\(path):\($0)" } ?? path
    return "\(place): \(reason); \(advice)"
  }
}
