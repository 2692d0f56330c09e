import Testing

@testable import Workspace

/// Servers tell each other which content they have.
@Suite struct RollCallTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace.fresh() }

    private func announce(_ server: String, _ content: String, at: String) throws -> [String] {
        try workspace.turn(.maya(at: "2026-03-09T\(at)Z")) { try $0.announce(server, content: content) }
    }

    @Test func whoHasOlderContentHearsWhoHasNewer() throws {
        #expect(try announce("a", "one", at: "09:00:00") == [])
        #expect(try announce("b", "one", at: "09:00:10") == [])
        #expect(try announce("b", "two", at: "09:01:10") == [])
        #expect(try announce("a", "one", at: "09:02:00") == ["b"])
        #expect(try announce("a", "two", at: "09:03:00") == [])
    }

    @Test func oldContentThatComesBackIsOld() throws {
        _ = try announce("a", "one", at: "09:00:00")
        _ = try announce("a", "two", at: "09:01:00")
        #expect(try announce("b", "one", at: "09:01:30") == ["a"])
        #expect(try announce("a", "two", at: "09:02:00") == [])
    }

    @Test func whoHasGoneIsNotSpokenOf() throws {
        _ = try announce("a", "one", at: "09:00:00")
        _ = try announce("b", "two", at: "09:00:10")
        #expect(try announce("a", "one", at: "09:04:00") == [])
        _ = try announce("b", "two", at: "09:04:10")
        try workspace.turn(.maya()) { try $0.leave("b") }
        #expect(try announce("a", "one", at: "09:05:00") == [])
    }
}
