import MarzGazetteer
import Testing

struct FeatureKeyTests {
  @Test(arguments: [
    ("P.PPLC", "P", true), ("P.PPLC", "P.PPL", true), ("P.PPLC", "P.PPLC", true),
    ("P.PPLC", "P.PPLCX", false), ("A.PCLI", "A.PCL", true), ("A.ADM1", "A.ADM2", false),
    ("H.STM", "", true), ("H.STM", "T", false),
  ])
  func `a key begins as its text does`(text: String, beginning: String, expected: Bool) {
    #expect(FeatureKey(text).hasPrefix(FeatureKey(beginning)) == expected)
  }

  @Test func `a key keeps its class`() {
    #expect(FeatureKey("S.PSTB").featureClass == UInt8(ascii: "S"))
    #expect(FeatureKey("S.PSTB") != FeatureKey("S.PST"))
  }
}
