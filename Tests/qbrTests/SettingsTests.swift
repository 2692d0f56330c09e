import Foundation
import Testing
import Workspace

@testable import qbr

@Suite struct SettingsTests {
    private func settings(_ environment: [String: String], folders: Set<String> = []) throws -> Settings {
        try Settings(environment: environment, isFolder: folders.contains)
    }

    @Test(
        arguments: [
            (["HOME": "/h"], "/h/.local/share/qbr"), (["HOME": "/h", "XDG_DATA_HOME": "/x"], "/x/qbr"),
            (["HOME": "/h", "XDG_DATA_HOME": "/x", "QBR_HOME": "/q"], "/q"),
            (["HOME": "/h", "QBR_HOME": ""], "/h/.local/share/qbr"),
        ])
    func dataLivesAtHome(environment: [String: String], home: String) throws {
        let settings = try settings(environment)
        #expect(settings.home == home)
        #expect(settings.database == "\(home)/qbr.sqlite")
    }

    @Test func theCommandLineComesBeforeTheEnvironment() throws {
        let environment = ["HOME": "/h", "QBR_DB": "/e.sqlite", "QBR_USER": "sam", "QBR_CONTENT": "/e"]
        let named = try Settings(db: "/o.sqlite", content: "/o", user: "maya", environment: environment)
        #expect(named.database == "/o.sqlite")
        #expect(named.user == "maya")
        #expect(named.content == .folder("/o"))
        let unnamed = try settings(environment)
        #expect(unnamed.database == "/e.sqlite")
        #expect(unnamed.user == "sam")
        #expect(unnamed.content == .folder("/e"))
    }

    @Test func contentIsLookedForNearbyThenAtHomeThenInside() throws {
        let environment = ["QBR_HOME": "/q"]
        #expect(try settings(environment, folders: ["intents", "/q/intents"]).content == .folder("intents"))
        #expect(try settings(environment, folders: ["/q/intents"]).content == .folder("/q/intents"))
        #expect(try settings(environment).content == .builtIn)
    }

    @Test func withoutAnyHomeTheWorkspaceMustBeNamed() throws {
        #expect(throws: SettingsError.noHome) { try settings([:]) }
        #expect(try Settings(db: "x.sqlite", environment: [:]).database == "x.sqlite")
    }

    @Test(arguments: [
        ("postgres://me:secret@host/qbr", "postgres://me@host/qbr"),
        ("postgresql://me:se?cr/et@host/qbr", "postgresql://me@host/qbr"),
        ("postgres://me:pa%ss-secret@host/qbr", "postgres://me@host/qbr"),
        ("postgres://me@host/qbr?password=secret", "postgres://me@host/qbr"),
        ("postgres://me@host/qbr?sslpassword=secret", "postgres://me@host/qbr"),
    ])
    func aPasswordInAnAddressIsRefusedAndNotRepeated(address: String, shown: String) throws {
        let url = try Settings(db: address, environment: ["HOME": "/h"]).database
        let error = #expect(throws: WorkspaceError.passwordInURL(place: shown)) { try Workspace.open(at: url) }
        #expect(!"\(try #require(error))".contains("secret"))
    }
}
