/// What is wrong with one feature of a user's border file, or with two of them together.
public struct BorderFileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public var path: String
  /// The numbers of the features, counted from 1 in the order of the file.
  public var features: [Int]
  /// What is wrong, with the value, and what becomes of it.
  public var reason: String

  /// File, features and reason in one line.
  public var description: String {
    let numbers = features.map(String.init).joined(separator: ", ")
    return "\(path): feature\(features.count == 1 ? "" : "s") \(numbers): \(reason)"
  }
}
