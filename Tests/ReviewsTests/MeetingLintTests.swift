import Days
import Reviews
import Testing

/// Lints around the meeting that no other suite holds: each is triggered, and is silent where it must be.
@Suite struct MeetingLintTests {
    private let playbook: Playbook
    private let hour: Agenda

    init() throws {
        playbook = try TheBook.playbook()
        hour = try Agenda.draft(minutes: 60, playbook: playbook, csm: "Maya", customer: "Dana")
    }

    private func codes(_ agenda: Agenda) -> [String] { agenda.lints(playbook).map(\.code) }

    @Test func requestsThatTakeTheMeetingAreMoreThanOneSection() throws {
        let one = try hour.rename(3, to: "Open tickets")
        #expect(codes(one).contains("L45"))
        #expect(!codes(one).contains("L20"))
        let two = try one.rename(4, to: "Feature requests")
        #expect(codes(two).contains("L20"))
        #expect(!codes(hour).contains("L20"))
        #expect(!codes(hour).contains("L45"))
    }

    @Test func anActionServesAGoal() {
        var draft = ActionDraft(account: "acme", text: "send the adoption deck")
        draft.ownerName = "Ravi Menon"
        draft.due = TheBook.day("2026-03-20")
        func isRelevant(_ draft: ActionDraft) -> Bool {
            !SMARTCheck(draft, playbook: playbook, today: TheBook.today).findings.contains { $0.part == .relevant }
        }
        #expect(!isRelevant(draft))
        draft.goal = "g1"
        #expect(isRelevant(draft))
    }

    @Test func anExecutiveInTheRoomIsWhatAnEnterpriseReviewNeeds() {
        let segment = playbook.segments.first { $0.id == .enterprise }
        func codes(_ level: Contact.Level, invited: Bool) -> [String?] {
            let contacts = [TheBook.contact("Priya", level: level, roles: [.champion], touched: "2026-03-05")]
            let attendees = invited ? contacts.map { Review.Attendee(contact: $0.id) } : []
            return ContactLint.lints(
                contacts, attendees: attendees, segment: segment, today: TheBook.today, playbook: playbook
            ).map(\.code)
        }
        #expect(codes(.vp, invited: false).contains("L17"))
        #expect(codes(.manager, invited: true).contains("L17"))
        #expect(!codes(.vp, invited: true).contains("L17"))
    }

    @Test func everySectionHasItsShareAndItsPart() {
        #expect(
            playbook.agenda.sections.map(\.sharePct) == [[5, 10], [15, 20], [20, 25], [30, 35], [10, 15], [5, 5]])
        #expect(playbook.calls.champion.parts.map(\.minutes) == [3, 5, 5, 3, 2])
        #expect(playbook.calls.champion.spare == 2)
        #expect(playbook.calls.actions.parts.map(\.minutes) == [5, 5, 3, 2])
        #expect(playbook.calls.actions.spare == 0)
        #expect(playbook.segments.map(\.customPct) == [80, 50, 30, 10, 5])
        #expect(playbook.segments.map(\.prepHours) == [[6, 8], [4, 6], [2, 4], [1, 2], [0.5, 0.5]])
    }

    @Test(
        "each part of the seeds has its bank of questions, and each question of the seeds is in it",
        arguments: [
            ("usage", ["how many", "every week", "connected", "look for most", "in the way"]),
            ("business", ["growing", "priorities of the next 6 to 12 months", "industry", "new money"]),
            ("growth", ["team grown", "other team", "elsewhere", "who else", "another plan cost you less"]),
            ("year", ["twelve months", "90 days", "feel like success", "your side and on ours"]),
            ("checkpoint", ["on the plan", "next milestone", "who owns it", "help from us"]),
            ("standing", ["really doing", "scale of 1 to 10", "tell a colleague"]),
            ("pre-call", ["look into", "in the room", "goals", "role changed", "hurts", "big projects", "figures"]),
            ("lessons", ["larger scale", "fell short", "differently"]),
            (
                "success",
                ["status", "utilization", "challenges", "celebrations", "expansion", "strategy", "steps"]
            ), ("planning", ["reflect", "discover", "align", "commit: which two or three goals"]),
            ("risks", ["could stop", "said about it last time", "come up since"]),
            ("types", ["open", "probing", "clarifying", "scaling", "scale of 1 to 10", "hypothetical", "reflective"]),
        ])
    func bank(id: String, asked: [String]) {
        let questions = (playbook.questions.first { $0.id == id }?.questions ?? []).map { $0.lowercased() }
        #expect(questions.allSatisfy { $0.hasSuffix("?") })
        for words in asked { #expect(questions.contains { $0.contains(words) }, "\(id): \(words)") }
    }
}
