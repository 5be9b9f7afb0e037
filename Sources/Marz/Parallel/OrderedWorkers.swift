/// Works on inputs in parallel and hands the results on in the order of the inputs.
///
/// Inputs are taken in batches, so that memory stays constant over any number of them, and any
/// number of workers gives the same output.
struct OrderedWorkers: Sendable {
  /// How many inputs are worked on at the same time.
  let count: Int

  /// Works on every input.
  ///
  /// - Parameters:
  ///   - next: The next input, nil at the end.
  ///   - work: What is done with an input, on any thread.
  ///   - deliver: Takes the results, one after the other.
  /// - Throws: What `deliver` throws; the inputs after it are not worked on.
  func run<Input: Sendable, Output: Sendable>(
    next: () -> Input?,
    work: @escaping @Sendable (Input) -> Output,
    deliver: (Output) throws -> Void
  ) async throws {
    let batchSize = count * 16
    while true {
      var batch: [Input] = []
      while batch.count < batchSize, let input = next() { batch.append(input) }
      guard !batch.isEmpty else { return }
      for output in await results(of: batch, work: work) { try deliver(output) }
    }
  }

  private func results<Input: Sendable, Output: Sendable>(
    of batch: [Input],
    work: @escaping @Sendable (Input) -> Output
  ) async -> [Output] {
    let workers = min(count, batch.count)
    return await withTaskGroup(of: [(Int, Output)].self) { group in
      for worker in 0..<workers {
        group.addTask { @concurrent in
          stride(from: worker, to: batch.count, by: workers).map { ($0, work(batch[$0])) }
        }
      }
      var outputs: [(Int, Output)] = []
      for await part in group { outputs += part }
      return outputs.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
