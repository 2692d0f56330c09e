import Days
import Reviews
import Testing

@Suite struct ChecklistTests {
    private let playbook: Playbook
    private let review: Review

    init() throws {
        playbook = try TheBook.playbook()
        let day = TheBook.day("2026-03-24")
        review = Review(id: "r", account: "acme", quarter: Quarter(containing: day), type: .qbr, plannedAt: day)
    }

    @Test func theListsHaveTheBoxesOfTheSeeds() {
        func counts(_ boxes: [Playbook.Checkbox]) -> [Int] {
            Checklist(boxes, known: [], ticks: nil).groups.map(\.boxes.count)
        }
        #expect(counts(playbook.checklists.preparation) == [5, 4, 3, 4, 4])
        #expect(counts(playbook.checklists.research) == [6, 5, 6, 5])
        #expect(counts(playbook.checklists.actions) == [3, 3, 3, 3])
    }

    @Test func whatIsOnFileTicksItselfOff() throws {
        var file = AccountFile(account: TheBook.account())
        func done(_ id: String, _ review: Review) -> Bool {
            Checklist.preparation(file, review: review, playbook: playbook, today: TheBook.today)
                .boxes.first { $0.id == id }?.isDone == true
        }
        #expect(!done("usage", review))
        file.metrics = [TheBook.point("weekly_logins", 200, "2026-03-08")]
        #expect(done("usage", review))
        file.metrics = [TheBook.point("weekly_logins", 200, "2026-02-08")]
        #expect(!done("usage", review))
        #expect(done("meeting_set", review))
        #expect(!done("input_sent", review))
        var sent = review
        sent.inputRequestedOn = TheBook.today
        sent.ticks = [Review.Tick(task: "video_link", on: TheBook.today, by: "Maya")]
        #expect(done("input_sent", sent))
        #expect(done("video_link", sent))
    }

    @Test func theActionListGoesByTheStateOfTheActions() {
        func done(_ actions: [Action]) -> [String] {
            Checklist.actions(actions, review: review, playbook: playbook, today: TheBook.today)
                .boxes.filter(\.isDone).map(\.id)
        }
        let late = TheBook.action(due: "2026-03-02", side: .ours)
        #expect(!done([late]).contains("statuses"))
        #expect(!done([late]).contains("misses"))
        var explained = late
        explained.notes = ["waits for a rate"]
        #expect(done([explained]).contains("misses"))
        #expect(done([TheBook.action(due: "2026-03-20")]).contains("new_dates"))
    }

    @Test(
        "a step is found by a few words of it",
        arguments: [
            ("data pulled", ["data_pull"]), ("the draft is ready", ["draft"]), ("data", ["data_pull", "data_refresh"]),
            ("materials are out", ["materials"]), ("lunch", []),
        ])
    func finding(said: String, ids: [String]) {
        let steps = playbook.preparation.map { TaskFinder.Task(id: $0.id, label: $0.label) }
        #expect(TaskFinder(steps).find(said).map(\.id) == ids)
    }

    @Test func aStepIsDoneByTheRecordsOrByATick() {
        var review = review
        #expect(!review.hasDone("champion_call", actions: 0, open: 0))
        review.championCallOn = TheBook.today
        #expect(review.hasDone("champion_call", actions: 0, open: 0))
        #expect(!review.hasDone("materials", actions: 0, open: 0))
        review.ticks = [Review.Tick(task: "materials", on: TheBook.today, by: "Maya")]
        #expect(review.hasDone("materials", actions: 0, open: 0))
        #expect(!review.hasDone("all_closed", actions: 2, open: 1))
        #expect(review.hasDone("all_closed", actions: 2, open: 0))
    }

    @Test(
        "a playbook that does not add up says where",
        arguments: [
            ("id: content, minutes: 5", "id: content, minutes: 25", "calls.champion.parts"),
            ("{ id: press, group: Company", "{ id: earnings, group: Company", "checklists.research"),
            ("low_below: 4", "low_below: 9", "survey.low_below"), ("- id: growth", "- id: year", "questions"),
        ])
    func aFaultNamesItsKey(old: String, new: String, fault: String) throws {
        let broken = try TheBook.playbook { $0.replacing(old, with: new) }
        #expect(broken.faults().contains { $0.hasPrefix(fault) })
    }
}
