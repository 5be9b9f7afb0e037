/// SHA-256, by which the content security policy of the web map names the scripts that may run.
///
/// Source: FIPS 180-4. `docs/decisions/small-formats.md` says why there is no library behind it.
enum SHA256 {
  private static let primes = {
    var primes: [UInt64] = []
    var number: UInt64 = 2
    while primes.count < 64 {
      if primes.allSatisfy({ number % $0 != 0 }) { primes.append(number) }
      number += 1
    }
    return primes
  }()

  /// The first 32 bits of the fractions of the square roots of the first eight primes.
  private static let start = primes.prefix(8).map { fraction(of: $0) { $0 * $0 } }

  /// The same of the cube roots of the first 64.
  private static let rounds = primes.map { fraction(of: $0) { $0 * $0 * $0 } }

  /// The digest of some bytes, 32 bytes long.
  static func digest(of bytes: [UInt8]) -> [UInt8] {
    var state = start
    var tail = Array(bytes[(bytes.count / 64 * 64)...]) + [0x80]
    tail += [UInt8](repeating: 0, count: (120 - tail.count % 64) % 64)
    let bits = bytes.count * 8
    tail += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
    for block in stride(from: 0, to: bytes.count / 64 * 64, by: 64) {
      mix(bytes[block..<block + 64], into: &state)
    }
    for block in stride(from: 0, to: tail.count, by: 64) {
      mix(tail[block..<block + 64], into: &state)
    }
    return state.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func mix(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
      block[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ (early >> 3)
      let second = turned(late, 17) ^ turned(late, 19) ^ (late >> 10)
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var s = state
    for index in 0..<64 {
      let big = turned(s[4], 6) ^ turned(s[4], 11) ^ turned(s[4], 25)
      let choice = (s[4] & s[5]) ^ (~s[4] & s[6])
      let one = s[7] &+ big &+ choice &+ rounds[index] &+ words[index]
      let small = turned(s[0], 2) ^ turned(s[0], 13) ^ turned(s[0], 22)
      let majority = (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2])
      s = [one &+ small &+ majority, s[0], s[1], s[2], s[3] &+ one, s[4], s[5], s[6]]
    }
    for index in 0..<8 { state[index] = state[index] &+ s[index] }
  }

  private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
  }

  /// The first 32 bits behind the point of the root of a prime, found by halving; `power` undoes the root.
  private static func fraction(of prime: UInt64, power: (UInt128) -> UInt128) -> UInt32 {
    let isCube = power(2) == 8
    let target = UInt128(prime) << (isCube ? 96 : 64)
    var (low, high) = (UInt128(0), UInt128(1) << 37)
    while high - low > 1 {
      let middle = (low + high) / 2
      if power(middle) <= target { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }
}
