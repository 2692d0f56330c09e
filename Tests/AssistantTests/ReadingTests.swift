import Conversation
import Days
import Reviews
import Testing
import Understanding

@testable import Assistant

/// What the flows take out of a text, and what they leave in it.
@Suite struct ReadingTests {
    private let day = Day(number: 20_521)

    // MARK: Due dates

    @Test(arguments: [
        (2, DurationUnit.day, 2), (1, .week, 7), (-1, .week, -7), (521, .week, 3_647),
    ])
    func aDueDateMovesByDaysAndWeeks(_ amount: Double, _ unit: DurationUnit, _ days: Int) throws {
        #expect(try DueShift(amount: amount, unit: unit).applied(to: day) == day + days)
    }

    @Test func aQuarterIsThreeMonthsAndAYearTwelve() throws {
        #expect(try DueShift(amount: 1, unit: .quarter).applied(to: day) == day.adding(months: 3))
        #expect(try DueShift(amount: 2, unit: .year).applied(to: day) == day.adding(months: 24))
    }

    @Test(arguments: [
        (3, DurationUnit.hour, ShiftRefusal.shorterThanADay), (0.5, .week, .notWhole), (1e18, .week, .tooFar),
        (1e300, .month, .tooFar), (11, .year, .tooFar), (3_651, .day, .tooFar),
    ])
    func aDueDateThatCannotMoveSoIsRefused(_ amount: Double, _ unit: DurationUnit, _ refusal: ShiftRefusal) {
        #expect(throws: refusal) { try DueShift(amount: amount, unit: unit).applied(to: day) }
    }

    // MARK: Agendas

    @Test func aTitleIsReadBehindItsOwnTo() throws {
        let agenda = Agenda(
            items: [
                AgendaItem(section: .valueReview, title: "Results", minutes: 15, owner: .joint, focus: .past)
            ], minutes: 60)
        let book = try ShippedContent.phrasebook()
        func title(_ text: String) throws -> String? {
            try AgendaEdit(text: text, minutes: nil, book: book).applied(to: agenda).items.first?.title
        }
        #expect(try title("i want to rename results to what we won") == "What we won")
        #expect(try title("İİİİ rename results TO x") == "X")
    }

    // MARK: Ids

    @Test func anIDIsFoundOnlyWhole() {
        func place(_ text: String) -> Range<Int>? {
            ActionResolver.place(of: "QBR-2026Q1-100", in: Array(text.unicodeScalars))
        }
        #expect(place("qbr-2026q1-100 is done") == 0..<14)
        #expect(place("ßß QBR-2026Q1-100") == 3..<17)
        #expect(place("QBR-2026Q1-1000 is done") == nil)
        #expect(place("XQBR-2026Q1-100") == nil)
        #expect(place("") == nil)
    }

    // MARK: People

    private func remark(_ text: String) throws -> PeopleRemark {
        PeopleRemark(
            text, known: ["Dana Ruiz", "Tom Baker", "Tomasina Lee"], dates: [], book: try ShippedContent.phrasebook())
    }

    @Test(arguments: [
        ("dana left", ["Dana Ruiz"]), ("Dana Ruiz has left", ["Dana Ruiz"]), ("dana's leaving", ["Dana Ruiz"]),
        ("dana is gone and tom left", ["Dana Ruiz", "Tom Baker"]),
        ("we have 3 weeks left and dana is worried", []), ("dana has 3 weeks left", []), ("tom okafor left", []),
        ("dana left a comment", []), ("if dana left they'd be stuck", []),
    ])
    func onlyWhoIsSaidToLeaveHasLeft(_ text: String, _ names: [String]) throws {
        #expect(try remark(text).leavers == names)
    }

    @Test(arguments: [
        ("new cfo tom okafor since 16 feb", "Tom Okafor"), ("new champion is mia wong", "Mia Wong"),
        ("they hired a new cto, José Díaz", "José Díaz"), ("cfo ann o'neil joined last week", "Ann O'neil"),
    ])
    func somebodyNewHasATitleAndAName(_ text: String, _ name: String) throws {
        #expect(try remark(text).newcomer?.name == name)
    }

    @Test(arguments: [
        ("dana is leaving in april, marcus bell takes over the help desk", "Marcus Bell", nil, "the help desk"),
        ("marcus bell is the new head of support", "Marcus Bell", "Head of Support", nil),
        ("mia wong joins as vp cx", "Mia Wong", "VP CX", nil), ("Mia replaces dana", "Mia", nil, nil),
        ("and omar haddad will be their new it director", "Omar Haddad", "IT Director", nil),
    ])
    func somebodyNewIsKnownByWhatTheyComeToDo(
        _ text: String, _ name: String, _ title: String?, _ task: String?
    ) throws {
        let newcomer = try #require(try remark(text).newcomer)
        #expect(newcomer.name == name)
        #expect(newcomer.title == title)
        #expect(newcomer.task == task)
    }

    @Test(arguments: [
        "they want a new vp dashboard by june", "a new vp dashboard", "their new cfo wants faster answers",
        "new head of support", "they need a new champion mia", "the new manager training pack for all of them",
        "dana takes over the help desk", "the new tool replaces zendesk chat", "if marcus bell takes over we are fine",
    ])
    func whatMayBeMeantOtherwiseNamesNobody(_ text: String) throws {
        #expect(try remark(text).newcomer == nil)
    }

    @Test func aRoleIsReadInTheTextItself() throws {
        let note = GoalNote(
            "İİİİ new cfo tom okafor, HE'LL look at it", known: [], book: try ShippedContent.phrasebook()
        ) { _ in [] }
        guard case .newcomer(_, _, let role)? = note.changes.first else {
            Issue.record("nobody new in \(note.changes)")
            return
        }
        #expect(role == "look at it")
    }
}
