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
  dependencies: [.package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0")],
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
    .target(
      name: "MarzText",
      dependencies: ["MarzWords"],
      resources: [.embedInCode("Tables")],
      swiftSettings: settings
    ),
    .target(
      name: "MarzPlaces",
      dependencies: ["MarzText", "MarzGazetteer", "MarzGeometry", "MarzWords"],
      resources: [.embedInCode("Tables")],
      swiftSettings: settings
    ),
    .target(name: "BenchmarkSupport"),
    .executableTarget(
      name: "GeoparsingBenchmark",
      dependencies: ["BenchmarkSupport", "MarzPlaces", "MarzText", "MarzGazetteer"]
    ),
    .target(
      name: "MarzEvents",
      dependencies: ["MarzText", "MarzPlaces", "MarzGazetteer", "MarzWords"],
      resources: [.embedInCode("Tables")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "EventBenchmark",
      dependencies: [
        "BenchmarkSupport", "MarzEvents", "MarzPlaces", "MarzText", "MarzGazetteer",
      ]
    ),
    .target(
      name: "MarzLayers",
      dependencies: [
        "MarzGeometry", "MarzMapping", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      resources: [.embedInCode("Tables"), .embedInCode("WebMap/Page")],
      swiftSettings: settings
    ),
    .target(
      name: "GeneratedEvents",
      dependencies: ["MarzGeometry", "MarzLayers"],
      swiftSettings: settings
    ),
    .executableTarget(name: "LayerBenchmark", dependencies: ["GeneratedEvents", "MarzLayers"]),
    .executableTarget(
      name: "QueryBenchmark",
      dependencies: ["GeneratedEvents", "MarzGeometry", "MarzLayers"],
      swiftSettings: settings
    ),
    .executableTarget(name: "BorderBenchmark", dependencies: ["MarzBorders", "MarzGeometry"]),
  ],
  swiftLanguageModes: [.v6]
)
