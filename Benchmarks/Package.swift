// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "marz-benchmarks",
  targets: [
    // `JSON` in its folder is a link to the writer in Sources/MarzLayers, so that the code measured is the code used.
    .executableTarget(name: "JSONBenchmark")
  ],
  swiftLanguageModes: [.v6]
)
