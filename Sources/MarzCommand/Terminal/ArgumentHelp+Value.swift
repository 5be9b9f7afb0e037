import ArgumentParser

extension ArgumentHelp {
  /// The help of an option, after what its value is called: `.value("25km", "How near.")`.
  static func value(_ name: String, _ abstract: String) -> ArgumentHelp {
    ArgumentHelp(abstract, valueName: name)
  }
}
