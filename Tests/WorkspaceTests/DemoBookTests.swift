import Days
import Foundation
import Reviews
import Testing
import Workspace

/// The book as a whole: it refers to nothing that is not in it, and keeps the domain's own rules.
@Suite struct DemoBookTests {
    let book = Demo.book

    @Test func everyReferenceIsToSomethingInTheBook() {
        let people = Set(book.people.map(\.id))
        let contacts = Set(book.contacts.map(\.id))
        let reviews = Set(book.reviews.map(\.id))
        let goals = Set(book.goals.map(\.id))
        #expect(book.accounts.allSatisfy { $0.ownerCSM.map(people.contains) == true })
        #expect(book.contracts.allSatisfy { $0.signatory.map(contacts.contains) == true })
        for action in book.actions {
            #expect(action.side == .ours ? people.contains(action.owner.id) : contacts.contains(action.owner.id))
            #expect(action.linkedTo.review.map(reviews.contains) == true, "\(action.id)")
            #expect(action.linkedTo.goal.map(goals.contains) ?? true, "\(action.id)")
            #expect(people.contains(action.createdBy))
        }
        for goal in book.goals { #expect(goal.ownerCustomer.map(contacts.contains) == true, "\(goal.id)") }
        for review in book.reviews { #expect(review.attendees.allSatisfy { contacts.contains($0.contact) }) }
    }

    @Test func noIDStandsForTwoThings() {
        #expect(Set(book.metrics.map(\.id)).count == book.metrics.count)
        #expect(Set(book.contacts.map(\.id)).count == book.contacts.count)
        #expect(Set(book.actions.map(\.id)).count == book.actions.count)
        #expect(Set(book.reviews.map(\.id)).count == book.reviews.count)
        #expect(Set(book.goals.map(\.id)).count == book.goals.count)
    }

    @Test func everybodyHasAFirstNameOfTheirOwn() {
        let names = book.people.map(\.firstName) + book.contacts.map(\.firstName)
        #expect(Set(names).count == names.count)
    }

    @Test func whatIsDoneHasItsDayAndEvidenceAndNothingElseHas() {
        for action in book.actions {
            #expect((action.status == .complete) == (action.completionDate != nil), "\(action.id)")
            #expect((action.status == .complete) == (action.evidence != nil), "\(action.id)")
            #expect((action.status == .blocked) == (action.blockedSince != nil), "\(action.id)")
            #expect(action.doneCriterion?.isEmpty == false && action.createdOn <= action.dueDate, "\(action.id)")
        }
    }

    @Test func everyActionIsSpecificAndMeasurableAndBeginsWithItsVerb() throws {
        let playbook = try shippedPlaybook()
        for action in book.actions {
            let draft = ActionDraft(
                account: action.linkedTo.account, text: action.action, ownerID: action.owner.id,
                ownerName: action.owner.name, side: action.side, due: action.dueDate,
                doneCriterion: action.doneCriterion, goal: action.linkedTo.goal)
            let check = SMARTCheck(draft, playbook: playbook, today: action.createdOn)
            let unmet = check.findings.map(\.part).filter { $0 != .relevant }
            #expect(unmet.isEmpty, "\(action.id): \(check.marks)")
            #expect(ActionSentence(action.action).imperative == action.action)
        }
    }

    @Test func nothingHasHappenedAfterToday() {
        #expect(book.metrics.allSatisfy { $0.date <= Demo.today && $0.provenance.asOf == $0.date })
        #expect(book.contacts.compactMap(\.lastTouch).allSatisfy { $0 <= Demo.today })
        #expect(book.reviews.compactMap(\.heldAt).allSatisfy { $0 <= Demo.today })
        #expect(book.reviews.compactMap { $0.isHeld ? nil : $0.plannedAt }.allSatisfy { $0 > Demo.today })
        #expect(book.actions.compactMap(\.completionDate).allSatisfy { $0 <= Demo.today })
    }

    @Test func everyPlannedDayIsAWorkday() {
        #expect(book.reviews.compactMap(\.plannedAt).allSatisfy { $0.isWorkday })
        #expect(book.actions.map(\.dueDate).allSatisfy { $0.isWorkday })
    }

    @Test func everyImportedValueSaysThatItIsTheDemos() {
        let sources =
            book.accounts.map(\.provenance) + book.contracts.map(\.provenance)
            + book.contacts.map(\.provenance) + book.goals.map(\.provenance) + book.metrics.map(\.provenance)
            + book.ticketRollups.map(\.provenance) + book.values.map(\.provenance)
        #expect(Set(sources.map(\.source)) == ["demo"])
        #expect(sources.allSatisfy { $0.asOf <= Demo.today })
    }

    @Test func aGoalsCurrentFigureIsItsMetricsLatest() {
        for goal in book.goals where goal.current != nil {
            #expect(book.values(goal.metric ?? "", goal.account).last == goal.current, "\(goal.id)")
        }
    }

    @Test func everyAmountFollowsFromItsInputs() throws {
        for entry in book.values {
            let amount = try ValueEntry.amount(entry.category, inputs: entry.inputs, currency: entry.amount.currency)
            #expect(amount == entry.amount, "\(entry.id)")
        }
    }

    @Test func addressesAreReservedOnes() {
        let addresses = book.people.compactMap(\.email) + book.contacts.compactMap(\.email)
        #expect(addresses.allSatisfy { $0.hasSuffix(".example") })
        #expect(book.accounts.compactMap(\.domain).allSatisfy { $0.hasSuffix(".example") })
    }

    @Test(
        "segments follow from ARR",
        arguments: [
            ("acme", Segment.ID.enterprise), ("globex", .enterprise), ("globaltech", .enterprise),
            ("northwind", .enterprise), ("hooli", .strategic), ("red-peak", .strategic), ("initech", .midMarket),
            ("larkspur", .smb), ("fernhill", .techTouch),
        ])
    func segment(account: String, expected: Segment.ID) throws {
        #expect(try shippedPlaybook().segment(forARR: book.contract(account)?.arr)?.id == expected)
    }

    @Test func kestrelsSegmentIsUnknown() throws {
        #expect(book.account("kestrel")?.ownerCSM == "maya")
        #expect(book.contract("kestrel") == nil)
    }

    @Test func aWrittenDayIsThatDay() {
        #expect(book.contract("globaltech")?.renewalDate == Day(year: 2026, month: 9, day: 15))
        #expect(book.review(plannedIn: "globex")?.plannedAt == Day(year: 2026, month: 4, day: 14))
    }
}
