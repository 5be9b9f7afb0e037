import MarzGazetteer
import Testing

/// The division that a row names by its code.
struct DivisionTests {
  /// A row names its first-order division by a code of its country, and no division names another, so there is
  /// no chain that could go round.
  @Test
  func `a division lies in itself and in no other`() throws {
    let (_, gazetteer, report) = try Scratch.gazetteer([
      "marz:a;;Diyala;;A.ADM1;;IQ;;10;;34;;45;;;;", "marz:b;;Wasit;;A.ADM1;;IQ;;16;;32.7;;45.8;;;;",
      "marz:c;;Khanaqin District;;A.ADM2;;IQ;;10;;34.3;;45.4;;;;",
    ])
    #expect(report.refused.isEmpty)
    for number in 0..<gazetteer.count {
      let own = gazetteer.admin1(of: number)
      let isDivision = gazetteer.feature(of: number).isAdmin1
      #expect(own.map { gazetteer.admin1(of: $0) } == own)
      #expect((own == number) == isDivision)
    }
  }

  @Test
  func `a code that no division has leaves the place without one`() throws {
    let (_, gazetteer, report) = try Scratch.gazetteer([
      "marz:a;;Diyala;;A.ADM1;;IQ;;10;;34;;45;;;;", "marz:b;;Erbil;;P.PPL;;IQ;;11;;36;;44;;;;",
      "marz:c;;Ilam;;P.PPL;;IR;;10;;33.6;;46.4;;;;",
    ])
    #expect(report.refused.isEmpty)
    let divisions = (0..<gazetteer.count).map { gazetteer.place($0).admin1 }
    #expect(divisions == ["Diyala", nil, nil])
    #expect(gazetteer.place(1).admin1Code == "11")
  }
}
