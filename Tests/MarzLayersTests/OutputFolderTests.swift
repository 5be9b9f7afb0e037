import Foundation
import MarzTestSupport
import Testing

@testable import MarzLayers

struct OutputFolderTests {
  private func write(_ text: String, to name: String, in folder: OutputFolder) throws {
    let file = try folder.file(name)
    try file.write(Array(text.utf8))
    try file.close()
  }

  @Test func `nothing is seen before the commit and everything after it`() throws {
    let temporary = try TemporaryDirectory()
    let folder = try OutputFolder(path: temporary.path + "/made/for/it")
    try write("new", to: "events.geojson", in: folder)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/events.geojson"))
    try folder.commit()
    #expect(try temporary.text(of: "made/for/it/events.geojson") == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["events.geojson"])
  }

  @Test func `a commit replaces the files of the last run and leaves foreign ones`() throws {
    let temporary = try TemporaryDirectory()
    try "old".write(toFile: temporary.path + "/a.json", atomically: false, encoding: .utf8)
    try "mine".write(toFile: temporary.path + "/README.md", atomically: false, encoding: .utf8)
    let folder = try OutputFolder(path: temporary.path)
    try write("new a", to: "a.json", in: folder)
    try write("new b", to: "b.json", in: folder)
    try folder.commit()
    #expect(try temporary.names() == ["README.md", "a.json", "b.json"])
    #expect(try temporary.text(of: "a.json") == "new a")
    #expect(try temporary.text(of: "README.md") == "mine")
  }

  @Test func `a run that fails in the middle leaves the old files and no litter`() throws {
    struct Failure: Error {}
    let temporary = try TemporaryDirectory()
    try "old".write(toFile: temporary.path + "/a.json", atomically: false, encoding: .utf8)
    #expect(throws: Failure.self) {
      let folder = try OutputFolder(path: temporary.path)
      try write("new", to: "a.json", in: folder)
      throw Failure()
    }
    #expect(try temporary.text(of: "a.json") == "old")
    #expect(try temporary.names() == ["a.json"])
  }

  @Test func `what a killed run left behind is removed`() throws {
    let temporary = try TemporaryDirectory()
    let left = temporary.path + "/.marz-run"
    try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: false)
    try "half".write(toFile: left + "/a.json", atomically: false, encoding: .utf8)
    let folder = try OutputFolder(path: temporary.path)
    try write("whole", to: "b.json", in: folder)
    try folder.commit()
    #expect(try temporary.names() == ["b.json"])
  }

  @Test func `two runs at once in one folder are refused`() throws {
    let temporary = try TemporaryDirectory()
    let first = try OutputFolder(path: temporary.path)
    #expect(throws: LayerError.folderInUse(path: temporary.path)) {
      _ = try OutputFolder(path: temporary.path)
    }
    try write("whole", to: "a.json", in: first)
    try first.commit()
    #expect(try temporary.text(of: "a.json") == "whole")
  }

  @Test func `a folder where a file belongs stops the commit before anything moves`() throws {
    let temporary = try TemporaryDirectory()
    let blocked = temporary.path + "/b.json"
    try FileManager.default.createDirectory(atPath: blocked, withIntermediateDirectories: false)
    let folder = try OutputFolder(path: temporary.path)
    try write("new", to: "a.json", in: folder)
    try write("new", to: "b.json", in: folder)
    #expect(throws: LayerError.folderInTheWay(path: blocked)) { try folder.commit() }
    #expect(!FileManager.default.fileExists(atPath: temporary.path + "/a.json"))
  }

  @Test func `an output folder that cannot be made or is a file is named`() throws {
    let temporary = try TemporaryDirectory()
    let file = temporary.path + "/file"
    try "x".write(toFile: file, atomically: false, encoding: .utf8)
    #expect(throws: LayerError.notAFolder(path: file)) { _ = try OutputFolder(path: file) }
    let error = #expect(throws: LayerError.self) { _ = try OutputFolder(path: file + "/below") }
    let message = try #require(error).description
    #expect(message.hasPrefix(file + "/below: the output folder cannot be created: "))
    #expect(message.hasSuffix("; name another with --output"))
  }

  /// In `/proc` nobody can write, the superuser included, who may write to every other folder.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
  func `a folder that cannot be written to is named`() throws {
    let error = #expect(throws: LayerError.self) { _ = try OutputFolder(path: "/proc") }
    let message = try #require(error).description
    #expect(message.hasPrefix("/proc: the output folder cannot be written to: "))
    #expect(message.hasSuffix("; change its permissions or name another with --output"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a full disk is an error that names the file`() throws {
    let temporary = try TemporaryDirectory()
    let folder = try OutputFolder(path: temporary.path)
    let staged = folder.stagedPath("a.json")
    try FileManager.default.createSymbolicLink(
      atPath: staged,
      withDestinationPath: "/dev/full"
    )
    let handle = try #require(FileHandle(forWritingAtPath: staged))
    let error = #expect(throws: LayerError.self) {
      try OutputFile(path: staged, handle: handle).write([1, 2, 3])
    }
    #expect(
      error
        == .cannotWrite(path: staged, reason: "No space left on device")
    )
  }
}
