import Foundation

/// flashgeotext, a dictionary of city and country names over Aho and Corasick's automaton.
enum Rival {
  /// Its speed on the same texts, as a row; how to get it when it is not installed.
  static func flashgeotext(_ texts: [String]) -> String {
    let program = """
      import json, sys, time
      try:
          import logging; logging.disable(logging.CRITICAL)
          from loguru import logger; logger.remove()
      except ImportError:
          pass
      try:
          from flashgeotext.geotext import GeoText
      except ImportError:
          sys.exit(3)
      texts = json.load(open(sys.argv[1]))
      finder = GeoText()
      finder.extract(texts[0])
      best, found = 1e9, 0
      for _ in range(3):
          start = time.process_time(); found = 0
          for text in texts:
              answer = finder.extract(text)
              found += sum(len(place["span_info"]) for kind in answer.values() for place in kind.values())
          best = min(best, time.process_time() - start)
      size = sum(len(text.encode()) for text in texts)
      print(f"flashgeotext\\t{size / best / 1e6:.1f} MB/s\\t{found} mentions")
      """
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(
      path: "marz-geoparsing-\(ProcessInfo.processInfo.processIdentifier).json"
    )
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      try JSONSerialization.data(withJSONObject: texts).write(to: file)
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: "/usr/bin/env")
      let python = ProcessInfo.processInfo.environment["PYTHON"] ?? "python3"
      process.arguments = [python, "-c", program, file.path]
      process.standardOutput = output
      try process.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      let text = String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
      return process.terminationStatus == 0 && !text.isEmpty
        ? text : "flashgeotext\tnot installed: \(python) -m pip install flashgeotext"
    } catch {
      return "flashgeotext\tnot measured: \(error.localizedDescription)"
    }
  }
}
