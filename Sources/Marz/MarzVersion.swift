/// The version of marz.
public enum MarzVersion {
  /// The version of this library and of the command built on it.
  public static let current = "0.1.0"
}
