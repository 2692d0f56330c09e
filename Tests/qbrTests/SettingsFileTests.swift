import Days
import Foundation
import Testing

@testable import qbr

@Suite struct SettingsFileTests {
    private func file(_ text: String) throws -> SettingsFile { try SettingsFile(text, path: "qbr.yaml") }

    @Test func aDestinationIsReadWhole() throws {
        let file = try file(
            """
            time_zone: Europe/Berlin
            destinations:
              - name: "#cs-followups"
                kind: google-chat
                url_env: CS_URL
                secret_env: CS_SECRET
                channel: C1
                digest: 09:10
                time_zone: America/New_York
                quiet_hours: 18:00 - 08:30
                working_days: [mon, Tuesday, SUN]
                holidays: [2026-12-25]
                team: EMEA
                updates: new
              - {name: ours, kind: webhook}
            """)
        let newYork = TimeZone(identifier: "America/New_York")
        let expected = Destination(
            name: "#cs-followups", kind: .googleChat, urlVariable: "CS_URL", secretVariable: "CS_SECRET",
            channel: "C1", digest: 550, timeZone: newYork, quiet: .init(start: 1080, end: 510),
            workingDays: [.monday, .tuesday, .sunday], holidays: [try #require(Day(year: 2026, month: 12, day: 25))],
            team: "EMEA", repeatsEdits: true)
        #expect(file.timeZone == "Europe/Berlin")
        #expect(file.destinations == [expected, Destination(name: "ours", kind: .webhook)])
    }

    @Test(
        "each fault is told with its place",
        arguments: [
            ("hots: x", "qbr.yaml:1:7: hots: this key is not known: there are backup, content, destinations, host,"),
            ("port: 70000", "qbr.yaml:1:7: port: '70000' is not a port from 0 to 65535."),
            ("destinations:\n  - name: x", "qbr.yaml:2:5: destinations.0: 'kind' is missing; add it."),
            (
                "destinations:\n  - {name: x, kind: irc}",
                "qbr.yaml:2:21: destinations.0.kind: 'irc' is no kind; there are slack, mattermost,"
            ),
            (
                "destinations:\n  - name: x\n    kind: slack\n    url_env: https://hooks.slack.com/services/T/B/s3cret",
                "qbr.yaml:4:14: destinations.0.url_env: this is no name of a variable; keep the secret in the environment"
            ),
            (
                "destinations:\n  - name: x\n    kind: slack\n    url: https://hooks.slack.com/services/T/B/s3cret",
                "qbr.yaml:4:10: destinations.0.url: this key is not known: a URL is a secret; keep it in the"
            ),
            (
                "destinations:\n  - name: x\n    kind: slack\n    digest: 25:00",
                "qbr.yaml:4:13: destinations.0.digest: '25:00' is not a time such as 09:10."
            ),
            (
                "destinations:\n  - name: x\n    kind: slack\n    digest: 19:00\n    quiet_hours: 18:00-08:30",
                "qbr.yaml:4:13: destinations.0.digest: it lies in the quiet hours, which last until the day's end"
            ),
            (
                "destinations:\n  - {name: x, kind: slack, working_days: []}",
                "qbr.yaml:2:42: destinations.0.working_days: without a working day nothing would ever go"
            ),
            (
                "destinations:\n  - {name: '', kind: slack}",
                "qbr.yaml:2:12: destinations.0.name: a destination needs a name such as '#cs-followups'"
            ),
            (
                "destinations:\n- {name: x, kind: slack}\n- {name: x, kind: teams}",
                "qbr.yaml:2:1: destinations: two destinations are called 'x'; give each a name of its own."
            ),
            ("port: [", "qbr.yaml:2:1: this is no YAML"),
        ])
    func aFaultSaysWhereItIs(text: String, words: String) throws {
        let error = #expect(throws: SettingsError.self) { try file(text) }
        let sentence = error.map { "\($0)" } ?? ""
        #expect(sentence.hasPrefix(words), "\(sentence)")
        #expect(!sentence.contains("s3cret"))
    }

    @Test(arguments: ["", "\n", "# nothing yet\n"])
    func aFileThatSaysNothingChangesNothing(text: String) throws {
        #expect(try file(text) == SettingsFile())
    }

    @Test func theEnvironmentComesBeforeTheFile() throws {
        var file = SettingsFile()
        (file.host, file.port, file.user, file.content) = ("0.0.0.0", 9000, "maya", "/f")
        (file.locale, file.timeZone, file.logLevel) = ("en-GB", "Asia/Tokyo", "debug")
        func settings(_ environment: [String: String]) throws -> Settings {
            try Settings(environment: ["QBR_HOME": "/q"].merging(environment) { $1 }, file: { _ in file })
        }
        let plain = try settings([:])
        #expect((plain.host, plain.port, plain.logLevel) == ("0.0.0.0", 9000, "debug"))
        #expect((plain.user, plain.content, plain.dayFirst) == ("maya", .folder("/f"), true))
        #expect(plain.clock.timeZone.identifier == "Asia/Tokyo")
        let set = try settings([
            "QBR_HOST": "::1", "QBR_PORT": "1", "QBR_LOG_LEVEL": "error", "QBR_USER": "sam", "QBR_CONTENT": "/e",
            "QBR_LOCALE": "en-US", "QBR_TZ": "UTC",
        ])
        #expect((set.host, set.port, set.logLevel) == ("::1", 1, "error"))
        #expect((set.user, set.content, set.dayFirst) == ("sam", .folder("/e"), false))
        #expect(set.clock.timeZone.secondsFromGMT() == 0)
    }
}
