import Days
import Foundation
import Reviews
import Testing

@Suite struct ProgramTests {
    let playbook: Playbook
    let today = TheBook.today
    /// The running quarter, to 31 March.
    let quarter = DayRange(TheBook.day("2026-01-01"), TheBook.day("2026-03-31"))

    init() throws {
        playbook = try TheBook.playbook()
    }

    private func review(
        _ id: String, planned: String? = nil, held: String? = nil, came: [String: Bool] = [:], survey: Double? = nil
    ) -> Review {
        Review(
            id: id, account: "acme", quarter: Quarter(containing: today), type: .qbr,
            plannedAt: (planned ?? held).map(TheBook.day), heldAt: held.map(TheBook.day),
            attendees: came.sorted { $0.key < $1.key }.map { Review.Attendee(contact: $0.key, attended: $0.value) },
            survey: survey.map { Review.Survey(score: $0, answeredOn: today) })
    }

    private func account(
        _ id: String, _ segment: Segment.ID?, _ reviews: [Review] = [], owner: Person? = nil,
        contacts: [Contact] = [], actions: [Action] = [], contract: Contract? = nil
    ) -> ProgramAccount {
        ProgramAccount(
            account: TheBook.account(id), contract: contract, segment: playbook.segments.first { $0.id == segment },
            owner: owner, contacts: contacts, reviews: reviews, actions: actions)
    }

    private func figure(
        _ measure: ProgramMeasure, _ accounts: [ProgramAccount], in period: DayRange? = nil
    ) throws -> ProgramFigure {
        let stats = ProgramStats(
            accounts, called: "Everybody", period: period ?? quarter, today: today, playbook: playbook)
        return try #require(stats.total.figure(measure))
    }

    @Test func aReviewCountsOnceItsDayHasCome() throws {
        let reviews = [
            review("held", held: "2026-02-03"), review("late", planned: "2026-02-10", held: "2026-03-02"),
            review("missed", planned: "2026-03-06"), review("today", planned: "2026-03-09"),
            review("ahead", planned: "2026-03-24"), review("before", held: "2025-12-16"),
        ]
        let figure = try figure(.completion, [account("acme", .enterprise, reviews)])
        #expect(figure.amount == .share(Share(2, of: 3)))
        #expect(figure.target == 90)
    }

    @Test func fewerThanFiveAreTooFewForARate() throws {
        let held = (1...5).map { review("r\($0)", held: "2026-02-0\($0)") }
        let four = try figure(.completion, [account("acme", .enterprise, Array(held.prefix(4)))])
        #expect(four.verdict == .tooFew && four.percent == nil && four.counted == "4 of 4")
        let five = try figure(.completion, [account("acme", .enterprise, held)])
        #expect(five.verdict == .met && five.percent == "100%")
        let missed = try figure(
            .completion, [account("acme", .enterprise, held + [review("missed", planned: "2026-03-06")])])
        #expect(missed.verdict == .missed && missed.percent == "83%")
    }

    @Test func anExecutiveIsOneOfTheLevelsThatTheSegmentAsksFor() throws {
        let people = [
            TheBook.contact("Priya", level: .vp), TheBook.contact("Leo", level: .manager), TheBook.contact("Kim"),
        ]
        let reviews = [
            review("vp", held: "2026-02-03", came: ["priya": true, "leo": true]),
            review("delegate", held: "2026-02-04", came: ["priya": false, "leo": true]),
            review("unknown-level", held: "2026-02-05", came: ["kim": true]),
            review("nobody-noted", held: "2026-02-06"),
        ]
        let enterprise = account("acme", .enterprise, reviews, contacts: people)
        let figure = try figure(.executives, [enterprise])
        #expect(figure.amount == .share(Share(1, of: 2)))
        #expect(figure.unknown == 2)
        // A VP is no C-level, and Mid-Market asks for nobody.
        #expect(
            try self.figure(.executives, [account("x", .strategic, reviews, contacts: people)]).amount
                == .share(Share(0, of: 2)))
        #expect(
            try self.figure(.executives, [account("x", .midMarket, reviews, contacts: people)]).verdict == .missing)
    }

    @Test func whoWasNotAskedIsNoCustomerWithoutInput() throws {
        var (answered, silent) = (review("a", held: "2026-02-03"), review("b", held: "2026-02-04"))
        answered.inputRequestedOn = TheBook.day("2026-01-20")
        answered.inputAnsweredOn = TheBook.day("2026-01-22")
        silent.inputRequestedOn = TheBook.day("2026-01-20")
        let figure = try figure(
            .input, [account("acme", .enterprise, [answered, silent, review("c", held: "2026-02-05")])])
        #expect(figure.amount == .share(Share(1, of: 2)))
        #expect(figure.unknown == 1)
    }

    @Test func onTimeIsWithinTheCadenceAndItsGrace() throws {
        // Enterprise: 12 weeks after 4 November is 27 January, with grace to 10 February.
        let first = review("first", held: "2025-11-04")
        func amount(_ later: [Review], _ segment: Segment.ID? = .enterprise) throws -> ProgramFigure {
            try figure(.onTime, [account("acme", segment, [first] + later)])
        }
        #expect(try amount([review("in-time", held: "2026-02-10")]).amount == .share(Share(1, of: 1)))
        #expect(try amount([review("late", held: "2026-02-11")]).amount == .share(Share(0, of: 1)))
        #expect(try amount([]).amount == .share(Share(0, of: 1)))
        #expect(try amount([], .midMarket).verdict == .missing)
        #expect(try amount([], nil).unknown == 1)
    }

    @Test func actionsAreThreeNumbersAndCancelledOnesAreInNone() throws {
        func action(_ id: String, _ due: String, done: String? = nil, review: String? = "r1") -> Action {
            var action = TheBook.action(id, due: due, status: done == nil ? .inProgress : .complete)
            action.createdOn = TheBook.day("2025-12-16")
            action.linkedTo.review = review
            action.completionDate = done.map(TheBook.day)
            return action
        }
        var cancelled = action("c", "2026-02-01")
        cancelled.status = .cancelled
        let actions = [
            action("in-time", "2026-02-01", done: "2026-01-31"), action("late", "2026-02-01", done: "2026-02-20"),
            action("after", "2026-03-04", done: "2026-03-08"), action("open", "2026-03-20", review: nil), cancelled,
        ]
        let reviews = [review("r1", held: "2025-12-16"), review("r2", held: "2026-03-03")]
        let acme = [account("acme", .enterprise, reviews, actions: actions)]
        // On 3 March two of four were done; of the three that fell due one was done in time.
        #expect(try figure(.actionsClosed, acme).amount == .share(Share(2, of: 4)))
        #expect(try figure(.carriedOver, acme).amount == .share(Share(2, of: 4)))
        #expect(try figure(.actionsOnTime, acme).amount == .share(Share(1, of: 3)))
    }

    @Test func lessThanFivePerCentCarriedOverIsTheTarget() {
        func verdict(_ open: Int, of all: Int) -> ProgramFigure.Verdict {
            ProgramFigure(.carriedOver, .share(Share(open, of: all)), playbook: playbook).verdict
        }
        #expect(verdict(1, of: 25) == .met)
        #expect(verdict(1, of: 20) == .missed)
    }

    @Test func satisfactionIsTheAverageOfTheAnswers() throws {
        let reviews =
            [5, 4, 5, 4.5, 5].enumerated().map { review("r\($0.offset)", held: "2026-02-03", survey: $0.element) }
            + [review("silent", held: "2026-02-03")]
        let figure = try figure(.satisfaction, [account("acme", .enterprise, reviews)])
        #expect(figure.counted == "4.7 of 5 from 5 answers")
        #expect(figure.verdict == .met && figure.unknown == 1)
        #expect(try self.figure(.satisfaction, [account("acme", .enterprise, [reviews[5]])]).verdict == .missing)
    }

    @Test func theLowestSurveyIsNamedWhereItIsBelowTheTarget() {
        let accounts = [
            account("globex", .enterprise, [review("g", held: "2026-02-10", survey: 3.5)]),
            account("acme", .enterprise, [review("a", held: "2026-02-03", survey: 3.5)]),
            account("old", .enterprise, [review("o", held: "2025-12-03", survey: 1)]),
        ]
        #expect(accounts.lowestSurvey(in: quarter, playbook: playbook)?.account.id == "acme")
        let happy = [account("acme", .enterprise, [review("a", held: "2026-02-03", survey: 4.5)])]
        #expect(happy.lowestSurvey(in: quarter, playbook: playbook) == nil)
    }

    @Test func whatAReviewTookIsAsItWasTold() throws {
        var reviews = (1...6).map { review("r\($0)", held: "2026-02-0\($0)") }
        #expect(try figure(.preparation, [account("acme", .enterprise, reviews)]).verdict == .missing)
        for index in 0..<5 { reviews[index].prepMinutes = 120 + 15 * index }
        let told = try figure(.preparation, [account("acme", .enterprise, reviews)])
        #expect(told.counted == "2 h 30 min each in 5 reviews" && told.unknown == 1)
        #expect(told.verdict == .followed && told.percent == nil)
        let json = try String(decoding: JSONEncoder().encode(told), as: UTF8.self)
        #expect(json.contains(#""minutes":150"#) && json.contains(#""reviews":5"#))
    }

    @Test func expansionComparesWhatWasPaidBeforeAndAfterAReview() throws {
        var contract = TheBook.contract(arr: 30_000)
        let bought = review("r", held: "2025-11-04")
        #expect(
            try figure(.expansion, [account("acme", .enterprise, [bought], contract: contract)]).verdict == .missing)
        contract.subscriptions = [
            .init(id: "a", start: TheBook.day("2025-01-01"), arr: Money(20_000)),
            .init(id: "b", start: TheBook.day("2026-01-10"), arr: Money(10_000)),
        ]
        let grown = try figure(.expansion, [account("acme", .enterprise, [bought], contract: contract)])
        #expect(grown.amount == .share(Share(1, of: 1)))
        contract.subscriptions[1].start = TheBook.day("2026-02-10")
        let later = try figure(.expansion, [account("acme", .enterprise, [bought], contract: contract)])
        #expect(later.amount == .share(Share(0, of: 1)))
        let young = try figure(
            .expansion, [account("acme", .enterprise, [review("r", held: "2026-02-04")], contract: contract)])
        #expect(young.verdict == .missing && young.unknown == 0)
    }

    @Test func segmentsGoFromTheHighestDownAndColleaguesByName() throws {
        let (maya, sam) = (Person(id: "m", name: "Maya", role: .csm), Person(id: "a", name: "Sam", role: .lead))
        let stats = ProgramStats(
            [
                account("c", nil), account("b", .smb, owner: sam), account("a", .strategic, owner: maya),
                account("d", .smb, owner: maya),
            ], called: "Everybody", period: quarter, today: today, playbook: playbook)
        #expect(stats.bySegment.map(\.name) == ["Strategic", "SMB", "no segment"])
        #expect(stats.bySegment.map(\.accounts) == [1, 2, 1])
        #expect(stats.byCSM.map(\.name) == ["Maya", "Sam", "no owner"])
        #expect(stats.total.accounts == 4)
    }

    @Test func asJSONEachFigureHasItsCount() throws {
        let reviews = [review("r", held: "2026-02-03", survey: 4), review("m", planned: "2026-03-06")]
        let stats = ProgramStats(
            [account("acme", .enterprise, reviews)], called: "Everybody", period: quarter, today: today,
            playbook: playbook)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let json = String(decoding: try encoder.encode(stats), as: UTF8.self)
        #expect(
            json.contains(
                #"{"measure":"completion","part":1,"percent":50,"target":90,"unknown":0,"verdict":"too_few","whole":2}"#
            ))
        #expect(
            json.contains(
                #"{"answers":1,"mean":4,"measure":"satisfaction","target":4.5,"unknown":0,"verdict":"too_few"}"#))
        #expect(json.contains(#""by_segment":[{"accounts":1,"figures":["#))
        #expect(json.contains(#""period":{"end":"2026-03-31","start":"2026-01-01"}"#))
    }
}
