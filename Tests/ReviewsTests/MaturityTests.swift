import Days
import Reviews
import Testing

@Suite struct MaturityTests {
    let playbook: Playbook
    let today = TheBook.today

    init() throws {
        playbook = try TheBook.playbook()
    }

    private func check(_ levels: Int, without: String? = nil, and more: [String] = []) -> MaturityCheck {
        let boxes = playbook.maturity.levels.prefix(levels).flatMap(\.boxes).map(\.id).filter { $0 != without }
        return MaturityCheck(date: today, by: "Lena", ticked: boxes + more, playbook: playbook)
    }

    @Test func thereAreFifteenBoxesOnFourLevels() {
        #expect(playbook.maturity.levels.map(\.boxes.count) == [3, 4, 4, 4])
        #expect(playbook.maturity.levels.map(\.name) == ["Basic", "Standardized", "Optimized", "Strategic"])
    }

    @Test func aLevelCountsOnlyWithEverythingBelowIt() {
        #expect(check(0).level == 0)
        #expect(check(2).level == 2)
        #expect(check(4).level == 4)
        let gap = check(4, without: "checklist")
        #expect(gap.level == 1 && gap.boxes.count == 14)
        #expect(gap.missing(playbook).map(\.id) == ["checklist"])
        #expect(check(4).missing(playbook).isEmpty)
        #expect(check(1, and: ["nonsense"]).boxes.count == 3)
    }

    @Test func itIsLookedAtAgainInAQuarter() {
        #expect(!check(1).isOld(on: today + 90, playbook: playbook))
        #expect(check(1).isOld(on: today + 91, playbook: playbook))
    }

    @Test(
        "an answer ticks boxes of the list",
        arguments: [
            ("1 and 3", [1, 3]), ("1, 2, 4", [1, 2, 4]), ("all", [1, 2, 3, 4]), ("none", []), ("no", []),
            ("all but 2", [1, 3, 4]), ("everything except 1 and 4", [2, 3]), ("2-4", [2, 3, 4]), ("4", [4]),
            ("yes", [1, 2, 3, 4]), ("not 3", [1, 2, 4]),
        ] as [(String, [Int])])
    func ticks(answer: String, boxes: [Int]) {
        #expect(ticked(answer) == boxes)
    }

    @Test("an answer that is none of the list is not taken", arguments: ["5", "0", "1 and 7", "3-1", "what?", ""])
    func ticksNothing(answer: String) {
        #expect(ticked(answer) == nil)
    }

    private func ticked(_ answer: String) -> [Int]? {
        BoxAnswer.ticked(
            answer, of: 4, all: ["all", "everything", "yes"], none: ["none", "no"], except: ["but", "except", "not"])
    }
}
