import MarzGeometry

/// The order along which boxes are packed, so that neighbors on the ground are neighbors in the file.
enum HilbertCurve {
  /// How far along the curve over the whole earth a place lies, in a grid of 65,536 by 65,536.
  ///
  /// Source: J. K. Lawder, Calculation of Mappings Between One and n-dimensional Values Using the Hilbert
  /// Space-filling Curve (2000), for two dimensions.
  static func position(longitude: Double, latitude: Double) -> UInt32 {
    var x = cell((longitude + 180) / 360)
    var y = cell((latitude + 90) / 180)
    var position: UInt32 = 0
    var side: UInt32 = 1 << 15
    while side > 0 {
      let right: UInt32 = x & side > 0 ? 1 : 0
      let upper: UInt32 = y & side > 0 ? 1 : 0
      position = position << 2 | (3 * right ^ upper)
      if upper == 0 {
        if right == 1 { (x, y) = (0xFFFF - x, 0xFFFF - y) }
        (x, y) = (y, x)
      }
      side >>= 1
    }
    return position
  }

  private static func cell(_ share: Double) -> UInt32 {
    UInt32(max(0, min(65_535, share * 65_536)))
  }
}
