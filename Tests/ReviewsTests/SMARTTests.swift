import Days
import Reviews
import Testing

@Suite struct SMARTTests {
    let playbook: Playbook
    let today = TheBook.today
    let nextReview = TheBook.day("2026-06-30")

    init() throws {
        playbook = try TheBook.playbook()
    }

    private func check(_ draft: ActionDraft) -> SMARTCheck {
        SMARTCheck(draft, playbook: playbook, today: today, nextReview: nextReview)
    }

    private func finding(_ part: SMARTPart, _ draft: ActionDraft) -> SMARTFinding.Fault? {
        check(draft).findings.first { $0.part == part }?.fault
    }

    private let whole = ActionDraft(
        account: "red-peak", text: "train the 24 London analysts", ownerID: "noor", ownerName: "Noor Aziz",
        side: .theirs, due: TheBook.day("2026-05-29"), doneCriterion: "15 of 24 are active weekly", goal: "g2")

    @Test func aWholeActionHasNoFindings() {
        #expect(check(whole).findings.isEmpty)
        #expect(check(whole).marks == "S ✓ M ✓ A ✓ R ✓ T ✓")
    }

    @Test func oneQuestionATimeInTheOrderOfTheDialogue() {
        var draft = ActionDraft(account: "red-peak", text: "they need to improve adoption")
        #expect(check(draft).next == SMARTFinding(.assigned, .missing))
        draft.ownerName = "Noor Aziz"
        #expect(check(draft).next == SMARTFinding(.specific, .vague("improve adoption")))
        draft.text = "train the London analysts"
        #expect(check(draft).next == SMARTFinding(.measurable, .missing))
        draft.doneCriterion = "15 of 24 active weekly"
        draft.dueText = "q2"
        #expect(check(draft).next == SMARTFinding(.timeBound, .vague("q2")))
        draft.due = TheBook.day("2026-05-29")
        #expect(check(draft).next == SMARTFinding(.relevant, .missing))
        draft.goal = "g2"
        #expect(check(draft).next == nil)
    }

    @Test(
        "vague actions are named in their own words",
        arguments: [
            ("improve adoption", "improve adoption"), ("Improve Adoption", "improve Adoption"),
            ("they need to improve adoption", "improve adoption"),
            ("follow up on that thing", "follow up on that thing"),
            ("provide training", "provide training"), ("look into the sync errors", "look into the sync errors"),
            ("we should circle back", "circle back"), ("stuff", "stuff"),
            ("do something about it", "do something about it"),
            ("increase usage of the reports", "increase usage of the reports"),
        ])
    func vague(text: String, words: String) {
        var draft = whole
        draft.text = text
        #expect(finding(.specific, draft) == .vague(words))
    }

    @Test(
        "concrete actions are left alone",
        arguments: [
            "improve response time to 4 h", "follow up on invoice 4471", "follow up with Dana",
            "provide training for the London team",
            "fix the salesforce sync", "send the ROI sheet to Ines", "write the peak readiness plan",
            "increase seats from 22 to 40", "help Dev load the user list", "train 10 analysts",
        ])
    func concrete(text: String) {
        var draft = whole
        draft.text = text
        #expect(finding(.specific, draft) == nil)
    }

    @Test(
        "an owner is one named person",
        arguments: [
            ("the team", SMARTFinding.Fault.vague("the team")), ("The Team", .vague("The Team")),
            ("someone", .vague("someone")),
            ("they", .vague("they")), ("everybody", .vague("everybody")), ("", .missing),
            ("Ravi and Sam", .several(["Ravi", "Sam"])), ("Ravi, Sam & Kim", .several(["Ravi", "Sam", "Kim"])),
            ("Ravi/Sam", .several(["Ravi", "Sam"])),
        ])
    func owner(name: String, fault: SMARTFinding.Fault) {
        var draft = whole
        draft.ownerName = name
        #expect(finding(.assigned, draft) == fault)
    }

    @Test(
        "names with more than one word are one person",
        arguments: ["Sarah Johnson", "Anders van der Berg", "Sandra Orr"])
    func oneName(name: String) {
        var draft = whole
        draft.ownerName = name
        #expect(finding(.assigned, draft) == nil)
    }

    @Test func aDateIsADayAheadAndBeforeTheNextReview() {
        var draft = whole
        draft.due = today - 1
        #expect(finding(.timeBound, draft) == .past(today - 1))
        draft.due = today
        #expect(finding(.timeBound, draft) == nil)
        draft.due = nextReview
        #expect(finding(.timeBound, draft) == nil)
        draft.due = nextReview + 1
        #expect(finding(.timeBound, draft) == .afterNextReview(nextReview))
        draft.due = nil
        #expect(finding(.timeBound, draft) == .missing)
        draft.text = "fix the sync ASAP"
        #expect(finding(.timeBound, draft) == .vague("ASAP"))
        draft.text = "fix the sync in Q4"
        #expect(finding(.timeBound, draft) == .vague("Q4"))
        draft.text = "fix the sync as soon as possible"
        #expect(finding(.timeBound, draft) == .vague("as soon as possible"))
    }

    @Test func doneIsANumberAProofOrAVisibleDeed() {
        var draft = whole
        draft.doneCriterion = nil
        draft.text = "run 2 training sessions"
        #expect(finding(.measurable, draft) == nil)
        draft.text = "send Noor the list of inactive analysts"
        #expect(finding(.measurable, draft) == nil)
        draft.text = "write the peak readiness plan"
        #expect(finding(.measurable, draft) == .missing)
        draft.text = "fix the sync in 2026"
        #expect(finding(.measurable, draft) == .missing)
        draft.doneCriterion = "it works"
        #expect(finding(.measurable, draft) == .vague("it works"))
        draft.doneCriterion = "Dana signs it off"
        #expect(finding(.measurable, draft) == nil)
    }

    @Test(
        "an action is told of its owner",
        arguments: [
            ("fix the salesforce sync", "fixes the salesforce sync"), ("write the plan", "writes the plan"),
            ("try the new module", "tries the new module"), ("pay the invoice", "pays the invoice"),
            ("be there", "is there"), ("have a look", "has a look"), ("do the export", "does the export"),
            ("go live", "goes live"), ("push the fix", "pushes the fix"), ("reach 40 seats", "reaches 40 seats"),
            ("address the errors", "addresses the errors"), ("focus on cost", "focuses on cost"),
            ("use the API", "uses the API"), ("write and send the plan", "writes and sends the plan"),
            ("veto the change", "vetoes the change"), ("analyze the logs", "analyzes the logs"),
        ])
    func told(imperative: String, third: String) {
        #expect(ActionSentence(imperative).told(of: "Ravi") == "Ravi \(third)")
        #expect(ActionSentence(third).imperative == imperative)
    }

    @Test(
        "an action is read as it was said",
        arguments: [
            ("a readiness plan for may", "write the readiness plan for may"), ("to fix the sync.", "fix the sync"),
            ("they need to improve adoption", "improve adoption"), ("will send the list", "send the list"),
            ("Write the plan", "write the plan"), ("SSO test results", "SSO test results"),
            ("the user list for the pilot", "send the user list for the pilot"), ("an intro", "make the intro"),
            ("she is going to train 10 analysts", "train 10 analysts"), ("", ""), ("will", "will"),
            ("discuss the roadmap", "discuss the roadmap"), ("quickly fixes the sync", "quickly fix the sync"),
        ])
    func said(text: String, imperative: String) {
        #expect(ActionSentence(text).imperative == imperative)
    }

    @Test func threeQuartersOfAGroupIsSuggested() {
        #expect(SMARTSuggestion.target(ofPopulation: 24, playbook: playbook) == 18)
        #expect(SMARTSuggestion.target(ofPopulation: 10, playbook: playbook) == 8)
        #expect(SMARTSuggestion.target(ofPopulation: 1, playbook: playbook) == 1)
        #expect(SMARTSuggestion.target(ofPopulation: 0, playbook: playbook) == nil)
    }

    @Test func aDayIsSuggestedForAQuarter() {
        #expect(SMARTSuggestion.due(nextReview: nextReview, today: today) == TheBook.day("2026-05-29"))
        #expect(SMARTSuggestion.due(nextReview: nil, today: today) == TheBook.day("2026-03-27"))
        #expect(SMARTSuggestion.due(nextReview: TheBook.day("2026-03-24"), today: today) == TheBook.day("2026-03-23"))
        #expect(SMARTSuggestion.due(nextReview: today, today: today) == nil)
    }

    @Test func noActionIsSavedWithoutOwnerAndDate() throws {
        let id = ActionID(quarter: Quarter(year: 2026, number: 1), number: 11)
        func saved(_ change: (inout ActionDraft) -> Void) -> Action? {
            var draft = whole
            change(&draft)
            return draft.action(id: id, review: "r1", createdBy: "sam", createdOn: today)
        }
        #expect(saved { $0.ownerID = nil } == nil)
        #expect(saved { $0.ownerName = " " } == nil)
        #expect(saved { $0.due = nil } == nil)
        #expect(saved { $0.text = nil } == nil)
        #expect(saved { $0.side = nil } == nil)
        let action = try #require(saved { _ in })
        #expect(action.id == "QBR-2026Q1-011")
        #expect(action.owner.name == "Noor Aziz")
        #expect(action.linkedTo == Action.Link(account: "red-peak", review: "r1", goal: "g2"))
        #expect(action.status == .notStarted)
    }
}
