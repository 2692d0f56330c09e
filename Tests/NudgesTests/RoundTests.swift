import Conversation
import Days
import Foundation
import Reviews
import Testing
import Workspace

@testable import Nudges

/// Rounds on the demo, whose channel has its digest at 09:10 in London.
@Suite struct RoundTests {
    private let workspace: Workspace
    private let playbook: Playbook
    private let phrasebook: Phrasebook

    init() throws {
        workspace = try .demo()
        playbook = try Shipped.playbook()
        phrasebook = try Shipped.phrasebook()
    }

    private func round(_ destinations: [NudgeDestination] = [.followUps()]) -> NudgeRound {
        NudgeRound(
            workspace, playbook: playbook, phrasebook: phrasebook, destinations: destinations,
            canMessage: { !$0.chatIDs.isEmpty })
    }

    @discardableResult private func run(
        _ at: String, _ destinations: [NudgeDestination] = [.followUps()], holder: String = "test"
    ) throws -> [RoundOutcome.Result] {
        try #require(try round(destinations).run(at: .at(at), holder: holder)).map(\.result)
    }

    private var messages: [OutgoingMessage] { get throws { try workspace.read { try $0.outbox() } } }

    private func text(_ message: OutgoingMessage) throws -> String {
        try JSONDecoder().decode(Reply.self, from: message.body).text
    }

    /// The lines of the newest message.
    private func lines() throws -> [String] {
        try text(#require(try messages.last)).split(separator: "\n").map(String.init)
    }

    @Test func noTwoDestinationsShareADigest() {
        let names = ["#cs-emea", "#cs_emea", "cs-emea", "#cs emea", "#営業", "#開発", "person:maya"]
        let ids = names.map { NudgeDraft.id($0, Demo.today) }
        #expect(Set(ids).count == names.count)
        #expect(ids[0] == "digest-cs-emea-2026-03-09")
        #expect(ids.allSatisfy { id in id.allSatisfy { $0.isASCII && $0 != "." } })
    }

    @Test func theDemosDigestReadsAsItShould() throws {
        #expect(try run("2026-03-09T09:10:00Z") == [.queued(message: "digest-cs-followups-2026-03-09", lines: 11)])
        #expect(
            try text(messages[0]) == """
                **11 things need a look.** All are new today.
                **Us**
                1 Globex · @ravi · fix CSV import · 3 days late *new*
                2 Northwind · @maya · ROI sheet to Ines · 3 days late *new*
                **Customers** (ask, don't chase)
                3 Acme Corp · Leo · SSO test results · 10 days *new*
                4 Globex · Dev · user list for the pilot · 4 days *new*
                **Blocked**
                5 Northwind · @sam · SSO go-live · waiting on their infosec, 6 days *new*
                **Reviews**
                6 Hooli · @sam · EBR of Tue 9 Dec: every action done or explained *new*
                7 GlobalTech · @maya · QBR of Thu 11 Dec: every action done or explained *new*
                8 Northwind · @sam · QBR of Tue 3 Feb: mid-quarter look at the actions *new*
                9 Red Peak · @sam · EBR of Tue 3 Mar: internal debrief *new*
                10 Larkspur Dental · @maya · QBR of Wed 18 Jun 2025: no date for the next one *new*
                11 Initech · @maya · renews 8 May, no review planned before *new*
                Reply here: `1 done`, `2 snooze mon`, `3 ask`, `5 escalate`
                """)
    }

    @Test func theNextDigestShowsWhatStandsBesideWhatIsNewAndSaysNoStepTwice() throws {
        try run("2026-03-09T09:10:00Z")
        try run("2026-03-10T09:10:00Z")
        #expect(
            try text(messages[1]) == """
                **Eight things need a look.** Two are new today.
                **Us**
                1 Globex · @ravi · fix CSV import · 4 days late
                2 Northwind · @maya · ROI sheet to Ines · 4 days late
                **Customers** (ask, don't chase)
                3 Acme Corp · Leo · SSO test results · 11 days
                4 Globex · Dev · user list for the pilot · 5 days
                **Blocked**
                5 Northwind · @sam · SSO go-live · waiting on their infosec, 7 days
                **Reviews**
                6 Acme Corp · @maya · QBR on Tue 24 Mar: data pulled, preparation begins *new*
                7 Acme Corp · @maya · QBR of Tue 16 Dec: every action done or explained *new*
                8 Red Peak · @sam · EBR of Tue 3 Mar: quick actions done
                Reply here: `1 done`, `2 snooze mon`, `3 ask`, `5 escalate`
                """)
        #expect(try run("2026-03-11T09:10:00Z") == [.nothingNew])
        #expect(try messages.count == 2)
    }

    @Test func aChannelHearsOnceADayAndNotBeforeItsTime() throws {
        #expect(try run("2026-03-09T09:09:59Z") == [.notYet(next: .at("2026-03-09T09:10:00Z"))])
        #expect(try messages.isEmpty)
        try run("2026-03-09T14:00:00Z")
        #expect(try run("2026-03-09T14:00:00Z") == [.doneToday])
        try workspace.change(Action.self, "QBR-2026Q1-008") {
            $0 = try $0.block(reason: "no budget", on: .of("2026-02-01"))
        }
        #expect(try run("2026-03-09T15:00:00Z") == [.doneToday])
        #expect(try messages.count == 1)
        try run("2026-03-10T09:10:00Z")
        #expect(try lines().contains { $0.contains("no budget, 37 days, worth taking up a level *new*") })
    }

    @Test func whatIsNewAfterASilentMorningWaitsForTheNextOne() throws {
        try run("2026-03-09T09:10:00Z")
        try run("2026-03-10T09:10:00Z")
        #expect(try run("2026-03-11T09:10:00Z") == [.nothingNew])
        try workspace.change(Action.self, "QBR-2026Q1-008") {
            $0 = try $0.block(reason: "no budget", on: .of("2026-02-01"))
        }
        #expect(try run("2026-03-11T11:00:00Z") == [.doneToday])
        #expect(try run("2026-03-12T09:10:00Z").count == 1)
        #expect(try lines().contains { $0.contains("no budget") })
    }

    @Test func oneRoundAtATimeHoldsTheLeaseAndADeadOneLosesIt() throws {
        let author = Author(name: "other", channel: "nudges", conversation: "nudges", at: "2026-03-09T09:10:00Z")
        let isTaken = try workspace.turn(author) {
            try $0.takeLease("nudges", holder: "other", until: "2026-03-09T09:20:00Z")
        }
        #expect(isTaken != nil)
        #expect(try round().run(at: .at("2026-03-09T09:19:59Z"), holder: "test") == nil)
        #expect(try messages.isEmpty)
        try run("2026-03-09T09:20:00Z")
        #expect(try messages.count == 1)
    }

    @Test func aChannelWithoutAWayToItGetsNothingAndNothingIsTakenForTold() throws {
        #expect(try run("2026-03-09T09:10:00Z", [.followUps(isReachable: false)]) == [.unreachable])
        #expect(try messages.isEmpty)
        #expect(try run("2026-03-09T10:00:00Z") == [.queued(message: "digest-cs-followups-2026-03-09", lines: 11)])
    }

    @Test func anEditTakesOffWhatIsDoneAndKeepsTheNumbers() throws {
        let channel = NudgeDestination.followUps(canEdit: true)
        try run("2026-03-09T09:10:00Z", [channel])
        #expect(try run("2026-03-09T09:30:00Z", [channel]) == [.doneToday])
        try workspace.change(Action.self, "QBR-2026Q1-001") {
            $0 = try $0.complete(on: .of("2026-03-09"), evidence: "ticket 4471", today: .of("2026-03-09"))
        }
        #expect(
            try run("2026-03-09T09:30:00Z", [channel])
                == [.edited(message: "digest-cs-followups-2026-03-09-edit-1", left: 10)])
        let edit = try #require(try messages.last)
        #expect(edit.replaces == "digest-cs-followups-2026-03-09")
        #expect(try lines()[0] == "**11 → 10 left.** Back tomorrow only if something changes.")
        #expect(try lines()[2] == "2 Northwind · @maya · ROI sheet to Ines · 3 days late")
        #expect(try run("2026-03-09T09:35:00Z", [channel]) == [.doneToday])
        try workspace.change(Action.self, "QBR-2026Q1-005") {
            $0 = try $0.snooze(until: .of("2026-03-16"), today: .of("2026-03-09"))
        }
        try run("2026-03-09T09:40:00Z", [channel])
        #expect(
            try messages.map(\.replaces) == [
                nil, "digest-cs-followups-2026-03-09", "digest-cs-followups-2026-03-09-edit-1",
            ])
        let kept = try #require(try workspace.read { try $0.digest(for: "#cs-followups") })
        #expect(kept.line(1)?.action == "QBR-2026Q1-001")
    }

    @Test func whatIsUndoneComesBackIntoTheMessageWithItsNumber() throws {
        let channel = NudgeDestination.followUps(canEdit: true)
        try run("2026-03-09T09:10:00Z", [channel])
        let before = try #require(try workspace.read { try $0.find(Action.self, "QBR-2026Q1-001") })
        try workspace.change(Action.self, "QBR-2026Q1-001") {
            $0 = try $0.complete(on: .of("2026-03-09"), evidence: "ticket 4471", today: .of("2026-03-09"))
        }
        try run("2026-03-09T09:30:00Z", [channel])
        try workspace.change(Action.self, "QBR-2026Q1-001") { $0 = before }
        #expect(
            try run("2026-03-09T09:40:00Z", [channel])
                == [.edited(message: "digest-cs-followups-2026-03-09-edit-2", left: 11)])
        #expect(try lines()[0] == "**11 things need a look.**")
        #expect(try lines()[2] == "1 Globex · @ravi · fix CSV import · 3 days late")
        #expect(try run("2026-03-09T09:45:00Z", [channel]) == [.doneToday])
    }

    @Test func whatSleepsIsSilentUntilItsDayAndSpeaksOnIt() throws {
        try run("2026-03-10T09:10:00Z")
        try workspace.change(Action.self, "QBR-2026Q1-005") {
            $0 = try $0.snooze(until: .of("2026-03-17"), today: .of("2026-03-10"))
        }
        for day in ["12", "13", "16"] {
            try run("2026-03-\(day)T09:10:00Z")
            #expect(try lines().allSatisfy { !$0.contains("ROI sheet") })
        }
        try run("2026-03-17T09:10:00Z")
        #expect(try lines().contains { $0.contains("@maya · ROI sheet to Ines · 11 days late") })
    }

    @Test func whatTheBotPromisedIsSaidOnItsDayToThePersonAndThenNoMore() throws {
        try workspace.turn(.test) { turn in
            try turn.save(
                Reminder(
                    id: "r1", person: "maya", account: "acme", what: "ask Leo about the SSO test",
                    due: .of("2026-03-12"),
                    madeOn: .of("2026-03-09")))
        }
        try run("2026-03-11T09:10:00Z")
        #expect(try lines().allSatisfy { !$0.contains("ask Leo") })
        try run("2026-03-12T09:10:00Z")
        #expect(
            try lines().contains {
                $0.contains("Acme Corp · @maya · I said I'd come back to this: ask Leo about the SSO test *new*")
            })
        #expect(try workspace.read { try $0.find(Reminder.self, "r1") }?.keptOn == .of("2026-03-12"))
        try run("2026-03-13T09:10:00Z")
        #expect(try lines().allSatisfy { !$0.contains("ask Leo") })
    }

    @Test func aPromiseThatWasToldStaysInTheDaysMessageWhenThatIsEdited() throws {
        let channel = NudgeDestination.followUps(canEdit: true)
        try workspace.turn(.test) { turn in
            try turn.save(
                Reminder(
                    id: "r1", person: "maya", account: "acme", what: "ask Leo about the SSO test",
                    due: .of("2026-03-09"), madeOn: .of("2026-03-06")))
        }
        try run("2026-03-09T09:10:00Z", [channel])
        try workspace.change(Action.self, "QBR-2026Q1-001") {
            $0 = try $0.complete(on: .of("2026-03-09"), evidence: "ticket 4471", today: .of("2026-03-09"))
        }
        #expect(try run("2026-03-09T09:30:00Z", [channel]).count == 1)
        #expect(try lines()[0].hasPrefix("**12 → 11 left.**"))
        #expect(try lines().contains { $0.contains("ask Leo") })
    }

    @Test func aDirectMessageIsEditedToo() throws {
        let channel = NudgeDestination.followUps(canEdit: true)
        try workspace.change(Person.self, "maya") {
            $0.chatIDs = ["slack:U1"]
            $0.wishes = Person.Wishes(isDirect: true)
        }
        try run("2026-03-09T09:10:00Z", [channel])
        try workspace.change(Action.self, "QBR-2026Q1-005") {
            $0 = try $0.snooze(until: .of("2026-03-16"), today: .of("2026-03-09"))
        }
        try run("2026-03-09T09:30:00Z", [channel])
        let edit = try #require(try messages.last)
        #expect(edit.destination == "person:maya" && edit.replaces == "digest-_person_3a_maya-2026-03-09")
        #expect(try lines().allSatisfy { !$0.contains("ROI sheet") })
    }

    @Test func nobodysHomeIsAChannelThatCannotBeReached() throws {
        try workspace.change(Person.self, "maya") {
            $0.chatIDs = ["slack:U1"]
            $0.wishes = Person.Wishes(isDirect: true)
        }
        var closed = NudgeDestination.followUps(isReachable: false)
        closed.name = "#a-closed"
        try run("2026-03-09T09:10:00Z", [closed, .followUps()])
        #expect(try messages.map(\.destination) == ["#cs-followups", "person:maya"])
    }

    @Test func whoeverWantsDirectMessagesGetsTheirsAloneAtTheChannelsTime() throws {
        try workspace.change(Person.self, "maya") {
            $0.chatIDs = ["slack:U1"]
            $0.wishes = Person.Wishes(isDirect: true)
        }
        try run("2026-03-09T09:10:00Z")
        #expect(try messages.map(\.destination) == ["#cs-followups", "person:maya"])
        #expect(try !text(messages[0]).contains("@maya"))
        #expect(try lines().contains("1 Northwind · ROI sheet to Ines · 3 days late *new*"))
    }

    @Test func whoeverAskedForQuietStandsInNoLineAndTheReasonIsTold() throws {
        try workspace.change(Person.self, "ravi") { $0.wishes = Person.Wishes(quietAccounts: ["globex"]) }
        try run("2026-03-09T09:10:00Z")
        #expect(try !text(messages[0]).contains("CSV"))
        let explanation = try #require(try round().explain("QBR-2026Q1-001", at: .at("2026-03-09T10:00:00Z")))
        #expect(explanation.verdict == .silent(.quiet(person: "ravi")))
        #expect(explanation.tellings.isEmpty)
    }

    @Test func whoeverCoversIsNamedWithWhomTheyCoverFor() throws {
        try workspace.change(Person.self, "ravi") {
            $0.wishes = Person.Wishes(away: .init(from: .of("2026-03-09"), until: .of("2026-03-13"), cover: "sarah"))
        }
        try run("2026-03-09T09:10:00Z")
        #expect(try lines()[2] == "1 Globex · @sarah · for Ravi · fix CSV import · 3 days late *new*")
    }

    @Test func anAnswerMeansTheDigestOfItsThreadOrElseTheNewestOfItsChannel() throws {
        var channel = NudgeDestination.followUps()
        channel.place = "slack:C1"
        try run("2026-03-09T09:10:00Z", [channel])
        try run("2026-03-10T09:10:00Z", [channel])
        func digest(_ conversation: String) throws -> String? {
            try workspace.read { try $0.digest(for: conversation) }?.id
        }
        #expect(try digest("slack:T1:C1:U7") == "digest-cs-followups-2026-03-10")
        #expect(try digest("slack:T1:C2:U7") == nil)
        try arrived("digest-cs-followups-2026-03-09", at: "slack:T1:C1:1699.12")
        #expect(try digest("slack:T1:C1:1699.12") == "digest-cs-followups-2026-03-09")
        #expect(try digest("slack:T1:C1:U7") == "digest-cs-followups-2026-03-10")
        #expect(try digest("maya") == nil)
    }

    /// Notes where a message of the outbox landed.
    private func arrived(_ message: String, at receipt: String) throws {
        try workspace.turn(.test) { turn in
            let message = try #require(try turn.outgoing(message))
            try turn.settle(message, .sent(receipt: receipt), at: .at("2026-03-09T09:10:01Z"))
        }
    }

    @Test func aLookAheadWritesNothingAndSaysWhatTheRoundWillSay() throws {
        let ahead = try round().preview(at: .at("2026-03-09T08:00:00Z"))
        #expect(try messages.isEmpty)
        #expect(ahead.previews.map(\.moment) == [.at("2026-03-09T09:10:00Z")])
        try run("2026-03-09T09:10:00Z")
        #expect(try ahead.previews[0].reply?.text == text(messages[0]))
        let tomorrow = try round().preview(at: .at("2026-03-09T10:00:00Z"))
        #expect(tomorrow.previews.map(\.day) == [.of("2026-03-10")])
    }

    @Test func aFloodOfNewsIsToldOverDaysTheMostUrgentFirst() throws {
        try workspace.turn(.test) { turn in
            for number in 10..<70 {
                try turn.save(Action.of("QBR-2025Q3-0\(number)", due: number < 40 ? "2026-03-01" : "2026-03-09"))
            }
        }
        try run("2026-03-09T09:10:00Z")
        let first = try lines()
        #expect(first[0] == "**25 QBR actions need a look.** All are new today.")
        #expect(first.filter { $0.contains("due today") }.count == 25)
        #expect(first.contains("and 46 more tomorrow: `/qbr-actions overdue` has them now"))
        try run("2026-03-10T09:10:00Z")
        #expect(try lines()[0].hasPrefix("**25 QBR actions need a look.**"))
    }

    @Test func ofManyRoundsAtOnceFromSeveralProgramsOneSpeaks() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "qbr-\(UUID().uuidString).sqlite").path
        defer { for end in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let first = try Workspace.open(at: path)
        try first.turn(.test) { try Demo.fill($0) }
        let (playbook, phrasebook) = (playbook, phrasebook)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<6 {
                group.addTask {
                    let round = NudgeRound(
                        try Workspace.open(at: path), playbook: playbook, phrasebook: phrasebook,
                        destinations: [.followUps()])
                    _ = try round.run(at: .at("2026-03-09T09:10:00Z"), holder: "\(number)")
                }
            }
            try await group.waitForAll()
        }
        #expect(try first.read { try $0.outbox() }.count == 1)
        #expect(try first.read { try $0.tellings(of: "QBR-2026Q1-001") }.count == 1)
    }
}
