import Days
import Reviews
import Testing

@Suite struct PlaybookTests {
    @Test func theShippedPlaybookHasNoFaults() throws {
        #expect(try TheBook.playbook().faults() == [])
    }

    @Test func theShippedPlaybookSaysWhatTheSeedsSay() throws {
        let playbook = try TheBook.playbook()
        #expect(playbook.agenda.sections.map(\.minutes) == [5, 10, 15, 20, 8, 2])
        #expect(playbook.agenda.sections.map(\.talkPct) == [30, 80, 40, 60, 50, 20])
        #expect(playbook.segments.map(\.arrMin) == [500_000, 100_000, 25_000, 5_000, 0])
        #expect(playbook.segments.map(\.perYear) == [4, 4, 2, 1, 1])
        #expect(playbook.health.weights.values.reduce(0, +) == 100)
        #expect(playbook.preparation.map(\.days) == [14, 10, 7, 7, 5, 3, 2, 1])
        #expect(playbook.followUp.map(\.days) == [0, 1, 2, 3, 7, 14, 28, 56, 84])
        #expect(playbook.checkIn.weekday == .thursday)
        #expect(playbook.indicators.actionsGreenFromPct == 80 && playbook.indicators.actionsYellowFromPct == 50)
        #expect(playbook.indicators.movedRedFrom == 2 && playbook.indicators.replyDays == 7)
    }

    @Test(
        "a number that does not add up is named by its key",
        arguments: [
            ("arr_min: 100000", "arr_min: 600000", "segments: 'enterprise' begins at 600000"),
            ("arr_min: 0\n", "arr_min: 10\n", "segments: the lowest band begins at 10"),
            ("minutes: [90, 120]", "minutes: [120, 90]", "segments.strategic.minutes: [120, 90]"),
            ("minutes: 20, owner", "minutes: 25, owner", "agenda.sections: the sections come to 65 minutes, not to 60"),
            ("section: business_context", "section: custom", "agenda.sections: there is no business_context"),
            ("depth_of_usage: 20", "depth_of_usage: 0", "health.weights.depth_of_usage: the weight is 0"),
            ("    growth: 10\n", "", "health.weights.growth: the weight is missing"),
            ("yellow_from: 60", "yellow_from: 80", "health.green_from:"),
            ("actions_yellow_from_pct: 50", "actions_yellow_from_pct: 80", "indicators.actions_green_from_pct:"),
            ("moved_red_from: 2", "moved_red_from: 0", "indicators.moved_red_from: write 1 or more"),
            ("reply_days: 7", "reply_days: 0", "indicators.reply_days: write 1 or more"),
            ("yellow_from_pct: 85", "yellow_from_pct: 99", "goals.green_from_pct:"),
            ("from_months: 0,", "from_months: 1,", "renewal_focus: the last months"),
            ("avoid_months: [12]", "avoid_months: [13]", "timing.avoid_months: 13 is no month"),
            ("avoid_days: [\"01-01\"]", "avoid_days: [\"02-30\"]", "timing.avoid_days: '02-30' is no day"),
            ("avoid_days: [\"01-01\"]", "avoid_days: [\"1-1\"]", "timing.avoid_days: '1-1' is no day"),
            ("id: draft", "id: agenda", "preparation: the id 'agenda' stands there twice"),
            ("prepare_days: 14", "prepare_days: 0", "timing.prepare_days: write 1 or more"),
            ("reviews_within_days: 21", "reviews_within_days: -1", "week.reviews_within_days: write 1 or more"),
            ("old_after_days: 120", "old_after_days: 0", "goals.old_after_days: write 1 or more"),
            ("completion_pct: 90", "completion_pct: 900", "program.completion_pct: 900 is no percentage"),
            ("fewest: 5", "fewest: 0", "program.fewest: write 1 or more"),
            ("A: [[2], [8]]", "A: [[2], [18]]", "calendar.windows.mid_market.A: 18 is no month"),
            ("A: [[2], [8]]", "A: [[2], []]", "calendar.windows.mid_market.A: a window has no month"),
            ("per_week_max: 2", "per_week_max: 0", "calendar.per_week_max: write 1 or more"),
            ("id: quality", "id: automation", "maturity: the id 'automation' stands there twice"),
            (
                "overdue: { days: [1, 3, 7]", "overdue: { days: [3, 1, 7]",
                "nudges.overdue.days: [3, 1, 7] does not grow"
            ),
            ("overdue: { days: [1, 3, 7]", "overdue: { days: [0, 3]", "nudges.overdue.days: an action is not overdue"),
            ("blocked: { days: [5]", "blocked: { days: []", "nudges.blocked.days: the list is empty"),
            (
                "then_every: 14, at_most_every: 28 }", "then_every: 14, at_most_every: 7 }",
                "nudges.no_next_review.at_most"
            ),
            ("due_soon_days: 3", "due_soon_days: -1", "nudges.due_soon_days: write 0 to 60"),
            ("new_max: 25", "new_max: 0", "nudges.new_max: write 1 or more"),
            ("currency: USD", "currency: dollars", "currency: 'dollars' is no ISO code"),
        ])
    func aFaultNamesItsKey(old: String, new: String, fault: String) throws {
        #expect(try TheBook.text().contains(old), "the playbook no longer has '\(old)'")
        let playbook = try TheBook.playbook { $0.replacing(old, with: new) }
        let faults = playbook.faults()
        #expect(faults.contains { $0.hasPrefix(fault) }, "\(faults)")
        #expect(faults.allSatisfy { $0.hasSuffix(".") })
    }

    @Test func aMissingKeyDoesNotDecode() throws {
        #expect(throws: DecodingError.self) {
            try TheBook.playbook { $0.replacing("  comfortable_minutes: 60\n", with: "") }
        }
        #expect(throws: DecodingError.self) {
            try TheBook.playbook { $0.replacing("weekday: thursday", with: "weekday: thorsday") }
        }
    }
}
