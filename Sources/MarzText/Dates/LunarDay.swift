import Foundation

/// Days of the Moon by which Hindu festivals are set: the 30 parts of a lunar month, each 12° of the Moon's
/// way from the Sun.
///
/// Source: Meeus, "Astronomical Algorithms", chapters 25 and 47, cut to terms above 0.03°, which places the
/// Moon to about a tenth of a degree, or a quarter of an hour.
enum LunarDay {
  /// The lunar day, 1 to 30, that is running in India at an hour of a day.
  static func running(on day: CalendarDay, hour: Int) -> Int {
    let universal = (Double(hour) - 5.5) / 24
    let julian = Double(day.dayNumber) + 2_440_587.5 + universal
    return Int(elongation(at: julian) / 12) + 1
  }

  /// The day on which a lunar day is kept.
  ///
  /// - Parameters:
  ///   - number: The lunar day, counted from the new moon.
  ///   - start: The month of the Moon is the last one that begins in the 30 days from here.
  ///   - hour: The hour in India at which it has to be running.
  /// - Returns: Nil when no month of the Moon begins there.
  static func day(_ number: Int, from start: CalendarDay, hour: Int) -> CalendarDay? {
    var newMoon: CalendarDay?
    for shift in 0...30 {
      guard let day = start.adding(days: shift), let before = day.adding(days: -1) else { continue }
      if running(on: day, hour: hour) < running(on: before, hour: hour) { newMoon = day }
    }
    guard let newMoon else { return nil }
    for shift in 0...30 {
      guard let day = newMoon.adding(days: shift) else { continue }
      let running = running(on: day, hour: hour)
      if running >= number || shift > 20 && running < 5 { return day }
    }
    return nil
  }

  /// How far the Moon stands east of the Sun, in degrees from 0 to 360.
  private static func elongation(at julianDay: Double) -> Double {
    let t = (julianDay - 2_451_545) / 36_525
    let d = 297.8501921 + 445_267.1114034 * t
    let m = 357.5291092 + 35_999.0502909 * t
    let n = 134.9633964 + 477_198.8675055 * t
    let f = 93.2720950 + 483_202.0175233 * t
    func s(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
    var moon = 218.3164477 + 481_267.88123421 * t
    moon += 6.288774 * s(n) + 1.274027 * s(2 * d - n) + 0.658314 * s(2 * d)
    moon += 0.213618 * s(2 * n) - 0.185116 * s(m) - 0.114332 * s(2 * f)
    moon += 0.058793 * s(2 * d - 2 * n) + 0.057066 * s(2 * d - m - n)
    moon += 0.053322 * s(2 * d + n) + 0.045758 * s(2 * d - m)
    moon += -0.040923 * s(m - n) - 0.034720 * s(d) - 0.030383 * s(m + n)
    let sun = 280.46646 + 36_000.76983 * t + 1.914602 * s(m) + 0.019993 * s(2 * m)
    let angle = (moon - sun).truncatingRemainder(dividingBy: 360)
    return angle < 0 ? angle + 360 : angle
  }
}
