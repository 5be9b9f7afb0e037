// swift-tools-version: 6.3

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
]

// Folders that are links lead to the sources of marz, so that the code measured is the code used.
let package = Package(
  name: "marz-benchmarks",
  targets: [
    // `JSON` in its folder is a link to the writer in Sources/MarzLayers, so that the code measured is the code used.
    .executableTarget(name: "JSONBenchmark"),
    .systemLibrary(name: "CGEOS", pkgConfig: "geos"),
    .systemLibrary(name: "CGeodesic", pkgConfig: "proj"),
    .target(name: "MarzGeometry", dependencies: ["CGEOS", "CGeodesic"], swiftSettings: settings),
    .target(name: "MarzMapping", swiftSettings: settings),
    .target(
      name: "MarzBorders",
      dependencies: ["MarzGeometry", "MarzMapping"],
      swiftSettings: settings
    ),
    .target(name: "MarzWords", resources: [.embedInCode("Tables")], swiftSettings: settings),
    .target(
      name: "MarzGazetteer",
      dependencies: ["MarzGeometry", "MarzMapping", "MarzWords"],
      resources: [.embedInCode("Tables")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "GazetteerBenchmark",
      dependencies: ["MarzGazetteer", "MarzGeometry", "MarzMapping", "MarzWords"]
    ),
    .executableTarget(name: "GazetteerDump"),
    .executableTarget(name: "BorderBenchmark", dependencies: ["MarzBorders", "MarzGeometry"]),
  ],
  swiftLanguageModes: [.v6]
)
