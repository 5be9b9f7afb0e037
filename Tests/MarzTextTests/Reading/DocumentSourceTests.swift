import MarzText
import Testing

struct DocumentSourceTests {
  private func ids(_ inputs: [String]) throws -> [String] {
    try DocumentSource(inputs: inputs).compactMap { item in
      guard case .document(let document) = item else { return nil }
      return document.id
    }
  }

  @Test func `a folder is read in the byte order of its paths`() throws {
    let folder = try Folder()
    for name in ["b.txt", "a/z.md", "a/b/c.text", "B.txt", "c.txt", "a.txt"] {
      try folder.write(name, "Trucks crossed at dawn.")
    }
    let expected = ["B.txt", "a/b/c.text", "a/z.md", "a.txt", "b.txt", "c.txt"]
    #expect(try ids([folder.path]) == expected)
    #expect(try ids([folder.path + "/"]) == expected)
  }

  @Test func `hidden files, readmes and old output are left out, other endings are listed`() throws
  {
    let folder = try Folder()
    for name in [
      ".hidden.txt", ".git/x.txt", "README.md", "readme.txt", "output/events.txt", "photo.png",
      "sub/notes.doc", "sub/kept.txt",
    ] {
      try folder.write(name, "Trucks crossed at dawn.")
    }
    let source = try DocumentSource(inputs: [folder.path])
    #expect(try ids([folder.path]) == ["sub/kept.txt"])
    #expect(source.ignored == ["photo.png", "sub/notes.doc"].map { "\(folder.path)/\($0)" })
  }

  @Test func `a file that is named is read whatever its ending`() throws {
    let folder = try Folder()
    let path = try folder.write("dispatch.log", "Trucks crossed at dawn.")
    #expect(try ids([path]) == ["dispatch.log"])
  }

  @Test func `the same name in two folders is told apart by its path`() throws {
    let first = try Folder()
    let second = try Folder()
    try first.write("x.txt", "One.")
    let path = try second.write("x.txt", "Two.")
    #expect(try ids([first.path, second.path]) == ["x.txt", path])
  }

  @Test func `inputs that do not exist are named`() throws {
    let folder = try Folder()
    try folder.write("x.txt", "One.")
    #expect(throws: ReadingError.missing(paths: ["/no/such", "/nor/this"])) {
      try DocumentSource(inputs: ["/no/such", folder.path, "/nor/this"])
    }
    #expect(throws: ReadingError.noInput) { try DocumentSource(inputs: []) }
  }

  @Test func `a folder without documents is an error alone and a rejection beside others`() throws {
    let empty = try Folder()
    try empty.write("a.png", "x")
    #expect(throws: ReadingError.nothingToRead(paths: [empty.path], ignored: 1)) {
      try DocumentSource(inputs: [empty.path])
    }
    let folder = try Folder()
    try folder.write("x.txt", "One.")
    let items = Array(try DocumentSource(inputs: [empty.path, folder.path]))
    #expect(items.count == 2)
    guard case .rejected(let input)? = items.first else {
      Issue.record("expected a rejection first")
      return
    }
    #expect(input.path == empty.path)
    #expect(input.reason == "the folder holds no document")
  }
}
