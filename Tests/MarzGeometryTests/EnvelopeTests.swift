import MarzGeometry
import Testing

struct EnvelopeTests {
  @Test
  func `an envelope across the antimeridian contains Fiji and not Greenwich`() {
    let fiji = Envelope(west: 177, south: -19, east: -178, north: -16)
    #expect(fiji.contains(Coordinate(longitude: 178.4, latitude: -18.1)))
    #expect(fiji.contains(Coordinate(longitude: -179.9, latitude: -17)))
    #expect(!fiji.contains(Coordinate(longitude: 0, latitude: -17)))
  }
}
