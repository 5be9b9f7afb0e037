// swift-tools-version: 6.3

import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// One stage of the way from document to map: `Sources/<name>`, with its tables embedded where it has any.
func stage(
  _ name: String,
  _ dependencies: [Target.Dependency],
  tables: Bool = false,
  page: String? = nil
) -> Target {
  .target(
    name: name,
    dependencies: dependencies,
    resources: ((tables ? ["Tables"] : []) + [page].compactMap { $0 }).map {
      .embedInCode($0)
    },
    swiftSettings: settings
  )
}

/// The tests of one stage: `Tests/<name>Tests`, with the texts that outputs are held against where it has any.
func tests(
  of name: String,
  _ dependencies: [Target.Dependency] = [],
  golden: Bool = false
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "MarzTestSupport"] + dependencies,
    exclude: golden ? ["Golden"] : [],
    swiftSettings: settings
  )
}

let package = Package(
  name: "marz",
  products: [
    .library(name: "Marz", targets: ["Marz"]),
    .executable(name: "marz", targets: ["MarzCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CGEOS",
      pkgConfig: "geos",
      providers: [.apt(["libgeos-dev"])]
    ),
    .systemLibrary(
      name: "CGeodesic",
      pkgConfig: "proj",
      providers: [.apt(["libproj-dev"])]
    ),
    stage("MarzMapping", []),
    stage("MarzWords", [], tables: true),
    stage("MarzGeometry", ["CGEOS", "CGeodesic"]),
    stage("MarzGazetteer", ["MarzGeometry", "MarzMapping", "MarzWords"], tables: true),
    stage("MarzText", ["MarzWords"], tables: true),
    stage(
      "MarzPlaces",
      ["MarzText", "MarzGazetteer", "MarzGeometry", "MarzWords"],
      tables: true
    ),
    stage("MarzEvents", ["MarzText", "MarzPlaces", "MarzWords"], tables: true),
    stage("MarzBorders", ["MarzGeometry", "MarzMapping"]),
    stage(
      "MarzLayers",
      [
        "MarzGeometry", "MarzMapping", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      tables: true,
      page: "WebMap/Page"
    ),
    stage(
      "Marz",
      [
        "MarzText", "MarzPlaces", "MarzEvents", "MarzBorders", "MarzLayers", "MarzGazetteer",
        "MarzGeometry", "MarzWords",
      ]
    ),
    .executableTarget(
      name: "MarzCommand",
      dependencies: [
        "Marz", "MarzLayers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "MarzTestSupport",
      dependencies: ["Marz", "MarzGazetteer"],
      path: "Tests/MarzTestSupport",
      swiftSettings: settings
    ),
    tests(of: "MarzMapping"),
    tests(of: "MarzWords"),
    tests(of: "MarzGeometry"),
    tests(of: "MarzGazetteer", ["MarzGeometry", "MarzMapping", "MarzWords"]),
    tests(of: "MarzText", ["MarzWords"]),
    tests(of: "MarzPlaces", ["MarzText", "MarzGazetteer", "MarzGeometry", "MarzWords"]),
    tests(of: "MarzEvents", ["MarzText", "MarzPlaces", "MarzWords", "MarzGazetteer"]),
    tests(of: "MarzBorders", ["MarzGeometry", "MarzMapping"]),
    tests(of: "MarzLayers", ["MarzGeometry", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(
      of: "Marz",
      ["MarzText", "MarzGazetteer", "MarzGeometry", "MarzPlaces", "MarzLayers"],
      golden: true
    ),
    tests(of: "MarzCommand", ["MarzBorders", "MarzGeometry"], golden: true),
  ],
  swiftLanguageModes: [.v6]
)
