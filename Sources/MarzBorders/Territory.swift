/// Whose land lies on one side of a border: a country's, or land that two countries claim.
public struct Territory: Hashable, Sendable, BitwiseCopyable, CustomStringConvertible {
  /// The country, or the first of the claimants.
  public let country: Alpha2
  /// The second claimant; nil where nobody disputes.
  public let rival: Alpha2?

  /// Makes a territory from one country, or from two that claim it.
  public init(_ country: Alpha2, rival: Alpha2? = nil) {
    self.country = country
    self.rival = rival
  }

  /// Reads `IQ`, or `IL/PS` for land that two claim.
  ///
  /// - Returns: Nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let country = parts.first.flatMap({ Alpha2($0) }), parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      self.init(country)
      return
    }
    guard let rival = Alpha2(parts[1]), rival != country else { return nil }
    self.init(country, rival: rival)
  }

  /// Whether a country has or claims the territory.
  public func contains(_ code: Alpha2) -> Bool { country == code || rival == code }

  /// The code, or both with a slash: `IL/PS`.
  public var description: String {
    rival.map { "\(country)/\($0)" } ?? country.description
  }
}
