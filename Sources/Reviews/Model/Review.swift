package import Days

/// One business review: a QBR, an EBR or a digital one.
package struct Review: Codable, Hashable, Sendable, Identifiable {
    package var id: String
    package var account: String
    /// The quarter it is held in; the ids of its actions carry it.
    package var quarter: Quarter
    package var type: Review.Kind
    package var plannedAt: Day?
    /// `15:00`, in the account's time zone.
    package var plannedTime: String?
    package var isTentative: Bool
    package var heldAt: Day?
    package var minutes: Int?
    package var mode: String?
    package var attendees: [Review.Attendee]
    package var objectives: [String]
    package var goalCheck: Review.GoalCheck?
    package var inputRequestedOn: Day?
    package var inputAnsweredOn: Day?
    package var championCallOn: Day?
    package var agenda: [AgendaItem]
    package var summarySentAt: Day?
    package var nextReviewDate: Day?
    /// `14:00`, in the account's time zone.
    package var nextReviewTime: String?
    package var nextReviewMinutes: Int?
    package var rescheduleCount: Int
    package var state: Review.State
    /// What the customer thought of it; nil where nobody has said.
    package var survey: Review.Survey?
    /// What the customer wants to cover, as they answered the input request.
    package var customerTopics: [String]?
    package var bookings: [Review.Booking]?
    package var ticks: [Review.Tick]?
    /// Nil until it begins in the room.
    package var meeting: Review.Meeting?
    package var surveyAskedOn: Day?
    package var debriefedOn: Day?
    /// How the customer was in the room, as somebody who was there says; nil where nobody has said.
    package var engagement: ReviewIndicators.Mood?
    /// What the review took its CSM from the first look to the last slide, in minutes, as they say; nil where nobody has.
    package var prepMinutes: Int?

    package init(
        id: String, account: String, quarter: Quarter, type: Review.Kind, plannedAt: Day? = nil,
        plannedTime: String? = nil, isTentative: Bool = false, heldAt: Day? = nil, minutes: Int? = nil,
        mode: String? = nil, attendees: [Review.Attendee] = [], objectives: [String] = [],
        goalCheck: Review.GoalCheck? = nil, inputRequestedOn: Day? = nil, inputAnsweredOn: Day? = nil,
        championCallOn: Day? = nil, agenda: [AgendaItem] = [], summarySentAt: Day? = nil, nextReviewDate: Day? = nil,
        nextReviewTime: String? = nil, nextReviewMinutes: Int? = nil,
        rescheduleCount: Int = 0, state: Review.State = .prepare, survey: Review.Survey? = nil
    ) {
        self.id = id
        self.account = account
        self.quarter = quarter
        self.type = type
        self.plannedAt = plannedAt
        self.plannedTime = plannedTime
        self.isTentative = isTentative
        self.heldAt = heldAt
        self.minutes = minutes
        self.mode = mode
        self.attendees = attendees
        self.objectives = objectives
        self.goalCheck = goalCheck
        self.inputRequestedOn = inputRequestedOn
        self.inputAnsweredOn = inputAnsweredOn
        self.championCallOn = championCallOn
        self.agenda = agenda
        self.summarySentAt = summarySentAt
        self.nextReviewDate = nextReviewDate
        self.nextReviewTime = nextReviewTime
        self.nextReviewMinutes = nextReviewMinutes
        self.rescheduleCount = rescheduleCount
        self.state = state
        self.survey = survey
    }
}

extension Review {
    package enum Kind: String, Codable, CaseIterable, Sendable {
        case qbr = "QBR"
        case ebr = "EBR"
        case digital = "Digital"

        /// In a sentence: `QBR`, `digital review`.
        package var words: String { self == .digital ? "digital review" : rawValue }
    }

    /// S2 The QBR Flow Framework: PREPARE > OPEN > REVIEW > PLAN > COMMIT > FOLLOW-UP.
    package enum State: String, Codable, CaseIterable, Sendable {
        case prepare, open, review, plan, commit
        case followUp = "follow_up"
        case closed
    }

    package struct Attendee: Codable, Hashable, Sendable {
        package var contact: String
        package var invited: Bool
        package var attended: Bool?
        package var delegate: String?

        package init(contact: String, invited: Bool = true, attended: Bool? = nil, delegate: String? = nil) {
            self.contact = contact
            self.invited = invited
            self.attended = attended
            self.delegate = delegate
        }
    }

    /// That the goals were checked, which comes before any result (S0 Best Practices).
    package struct GoalCheck: Codable, Hashable, Sendable {
        package var doneAt: Day
        package var by: String
        package var changed: Bool
        /// Which version of the goals stood after it; nil where nobody noted it.
        package var version: Int?

        package init(doneAt: Day, by: String, changed: Bool, version: Int? = nil) {
            self.doneAt = doneAt
            self.by = by
            self.changed = changed
            self.version = version
        }
    }

    /// The answer to the survey two days after it (S2 Automation Workflow: Post-QBR).
    package struct Survey: Codable, Hashable, Sendable {
        /// 1 to 5.
        package var score: Double
        package var answeredOn: Day
        /// Who answered, as they are called.
        package var by: String?
        /// In their words.
        package var remark: String?

        package init(score: Double, answeredOn: Day, by: String? = nil, remark: String? = nil) {
            self.score = score
            self.answeredOn = answeredOn
            self.by = by
            self.remark = remark
        }
    }

    package var isHeld: Bool { heldAt != nil }
}
