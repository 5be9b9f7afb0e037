import MarzMapping

extension MappedArray<UInt32> {
  /// Where a number stands in an ascending column.
  ///
  /// - Complexity: O(log *n*).
  func firstPosition(of number: UInt32) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number ? low : nil
  }
}
