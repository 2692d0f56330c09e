// swift-tools-version: 6.2
import PackageDescription

let engine = Target.Dependency.product(name: "Content", package: "qbr")
let package = Package(
    name: "room-desk", products: [.library(name: "RoomDesk", targets: ["RoomDesk"])],
    dependencies: [.package(name: "qbr", path: "../..")],
    targets: [
        .target(name: "RoomDesk", dependencies: [engine], resources: [.copy("intents")]),
        .executableTarget(name: "room-desk", dependencies: ["RoomDesk", engine]),
        .testTarget(name: "RoomDeskTests", dependencies: ["RoomDesk", engine]),
    ])
