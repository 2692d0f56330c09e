// swift-tools-version: 6.2
import PackageDescription

// Times the engine in process, on the room desk of Examples; a package of its own, so that it sees what is public.
let package = Package(
    name: "engine-bench",
    dependencies: [
        .package(name: "qbr", path: "../../.."), .package(name: "room-desk", path: "../../../Examples/room-desk"),
    ],
    targets: [
        .executableTarget(
            name: "engine-bench",
            dependencies: [
                .product(name: "Content", package: "qbr"), .product(name: "RoomDesk", package: "room-desk"),
            ])
    ])
