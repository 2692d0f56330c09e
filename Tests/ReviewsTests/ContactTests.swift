import Days
import Reviews
import Testing

@Suite struct ContactTests {
    let playbook: Playbook
    let today = TheBook.today
    let enterprise: Segment

    init() throws {
        playbook = try TheBook.playbook()
        enterprise = try #require(playbook.segments.first { $0.id == .enterprise })
    }

    private func lints(_ contacts: [Contact], attendees: [Review.Attendee]? = nil) -> [ContactLint] {
        ContactLint.lints(contacts, attendees: attendees, segment: enterprise, today: today, playbook: playbook)
    }

    private let dana = TheBook.contact("Dana", level: .manager, roles: [.champion], touched: "2026-03-02")
    private let priya = TheBook.contact("Priya", level: .vp, roles: [.execSponsor], touched: "2026-02-20")

    @Test func twoPeopleOfWhomOneDecidesAreFine() {
        #expect(lints([dana, priya]) == [])
    }

    @Test func onePersonAloneIsAThinThread() {
        let gone = TheBook.contact("Ann", level: .vp, left: "2025-11-01")
        #expect(
            lints([dana, gone]) == [.singleThreaded(name: "Dana"), .noExecutive(wanted: [.cSuite, .vp, .director])])
        #expect(lints([]).first == .singleThreaded(name: nil))
    }

    @Test func anExecutiveHasToBeInvited() {
        let invited = [Review.Attendee(contact: "dana")]
        #expect(lints([dana, priya], attendees: invited) == [.noExecutive(wanted: [.cSuite, .vp, .director])])
        #expect(lints([dana, priya], attendees: invited + [Review.Attendee(contact: "priya")]) == [])
        #expect(ContactLint.lints([dana, dana], segment: playbook.segments[4], today: today, playbook: playbook) == [])
    }

    @Test func aNewExecutiveIsMetWithinThirtyDays() {
        let tom = TheBook.contact("Tom Okafor", level: .cSuite, started: "2026-02-16")
        let expected = ContactLint.newExecutive(
            name: "Tom Okafor", started: TheBook.day("2026-02-16"), meetBy: TheBook.day("2026-03-18"))
        #expect(lints([dana, priya, tom]) == [expected])
        var met = tom
        met.lastTouch = TheBook.day("2026-03-01")
        #expect(lints([dana, priya, met]) == [])
        let old = TheBook.contact("Tom Okafor", level: .cSuite, started: "2026-02-06")
        #expect(lints([dana, priya, old]) == [])
    }

    @Test func aChampionMaySayNothingForFourWeeks() {
        var quiet = dana
        quiet.lastTouch = TheBook.day("2026-02-03")
        #expect(lints([quiet, priya]) == [.quietChampion(name: "Dana", days: 34)])
        quiet.lastTouch = today - 28
        #expect(lints([quiet, priya]) == [])
        #expect(lints([priya, priya]) == [.noChampion])
    }
}
