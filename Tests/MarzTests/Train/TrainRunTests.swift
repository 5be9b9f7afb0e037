import Foundation
import MarzPlaces
import Testing

@testable import Marz

struct TrainRunTests {
  private func train(in folder: URL, to name: String) throws -> [String] {
    let run = TrainRun(indexes: try TestIndexes.open())
    let files = try run.run(
      files: [folder.appendingPathComponent("tiny.jsonl").path],
      output: folder.appendingPathComponent(name).path,
      progress: { _ in }
    )
    return try files.map { try String(contentsOfFile: $0, encoding: .utf8) }
  }

  @Test func `training writes every table, the same in every run`() throws {
    let folder = try TinyCorpus.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let one = try train(in: folder, to: "one")
    #expect(one.count == 5)
    #expect(one.allSatisfy { $0.contains("weight") })
    #expect(try train(in: folder, to: "two") == one)
  }

  @Test func `weights set by hand stay, others are learned`() throws {
    let folder = try TinyCorpus.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let resolution = try train(in: folder, to: "one")[1]
    #expect(resolution.contains("namedForTown\t-4.000\thand"))
    let usage = try train(in: folder, to: "one")[2]
    let locative = usage.split(separator: "\n").first { $0.hasPrefix("afterLocative") }
    let weight = locative?.split(separator: "\t")[1]
    // Every name after "in" of the corpus is a location.
    #expect((weight.flatMap { Double($0) } ?? 0) > 0.2)
  }

  @Test func `rows set by hand in the weights given are kept`() throws {
    let folder = try TinyCorpus.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try train(in: folder, to: "own")
    let usage = folder.appendingPathComponent("own/usage.tsv")
    let table = try String(contentsOf: usage, encoding: .utf8)
    try table.replacing("politySubject\t-2.500\thand", with: "politySubject\t-1.250\thand")
      .write(to: usage, atomically: true, encoding: .utf8)
    let indexes = try Indexes(
      at: TestIndexes.location,
      weightsFolder: folder.appendingPathComponent("own").path
    )
    let files = try TrainRun(indexes: indexes).run(
      files: [folder.appendingPathComponent("tiny.jsonl").path],
      output: folder.appendingPathComponent("again").path,
      progress: { _ in }
    )
    let again = try String(contentsOfFile: files[2], encoding: .utf8)
    #expect(again.contains("politySubject\t-1.250\thand"))
  }

  @Test func `what was trained on the corpus reads the corpus`() async throws {
    let folder = try TinyCorpus.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try train(in: folder, to: "weights")
    let indexes = try Indexes(
      at: TestIndexes.location,
      weightsFolder: folder.appendingPathComponent("weights").path
    )
    let run = EvaluationRun(indexes: indexes, isGiven: false, resamples: 10, workers: 2)
    let report = try await run.run(files: [folder.appendingPathComponent("tiny.jsonl").path])
    let json = String(decoding: report.json, as: UTF8.self)
    let figure = json.range(of: "\"overlap_f1\":")
      .flatMap { Double(json[$0.upperBound...].prefix { $0.isNumber || $0 == "." }) }
    // Thirteen of fourteen names right is 0.96; small corpora leave some slack.
    #expect((figure ?? 0) > 0.85, "\(json)")
    #expect(report.lines(byKind: true).contains { $0.contains("kind literal") })
  }

  @Test(arguments: ["", "not json\n", "{\"id\": \"1\"}\n"])
  func `a file that is no annotated corpus is refused with its line`(content: String) throws {
    let folder = try TinyCorpus.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("tiny.jsonl")
    try Data(content.utf8).write(to: file)
    #expect(throws: GoldError.self) { try train(in: folder, to: "one") }
  }

  @Test func `a folder without weights is refused`() throws {
    #expect(throws: (any Error).self) {
      try Indexes(at: TestIndexes.location, weightsFolder: "/nonexistent")
    }
  }

  @Test func `a feature left out has no weight, and one that is unknown is refused`() throws {
    let folder = try TinyCorpus.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = TrainRun(indexes: try TestIndexes.open())
    let input = folder.appendingPathComponent("tiny.jsonl").path
    let output = folder.appendingPathComponent("less").path
    let files = try run.run(
      files: [input],
      output: output,
      without: ["afterLocative", "words"],
      progress: { _ in }
    )
    let tables = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }
    #expect(tables[0].contains("afterLocative\t0.000\t"))
    #expect(!tables[4].contains("recognition\t"))
    #expect(throws: UnknownFeature.self) {
      try run.run(files: [input], output: output, without: ["moon"], progress: { _ in })
    }
  }
}
