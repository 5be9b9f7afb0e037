import Foundation

/// Processor time of this thread's work, so that other programs on the machine do not count.
package func seconds(_ body: () -> Void) -> Double {
  let start = clock()
  body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

/// Prints a speed as a row.
package func row(_ name: String, bytes: Int, seconds: Double, _ note: String = "") {
  let speed = (Double(bytes) / 1e5 / seconds).rounded() / 10
  print("\(name)\t\(speed) MB/s\t\(note)")
}
