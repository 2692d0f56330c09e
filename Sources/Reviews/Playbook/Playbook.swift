/// The numbers of the review programme, as a CS lead edits them in `intents/playbook.yaml`.
///
/// The rules of this module take them from here and from nowhere else. Keys are snake_case; every key is required,
/// so that a slip of the pen is a fault with a line and not a silent default.
package struct Playbook: Decodable, Hashable, Sendable {
    /// ISO 4217; the currency of the bands and of every amount in the playbook.
    package var currency: String
    /// Highest band first.
    package var segments: [Segment]
    package var ebrWhenAny: EBRCriteria
    package var agenda: AgendaPlan
    package var preparation: [Step]
    package var followUp: [Step]
    package var checkIn: CheckIn
    package var week: Week
    package var health: HealthPlan
    package var indicators: IndicatorPlan
    package var staleAfterDays: Staleness
    package var goals: GoalPlan
    package var timing: Timing
    package var renewalFocus: [RenewalBand]
    package var smart: SMARTPlan
    package var metrics: MetricPlan
    package var value: ValuePlan
    package var targets: Targets
    package var nudges: NudgePlan
    package var escalation: EscalationPlan
    package var program: ProgramPlan
    package var calendar: CalendarPlan
    package var maturity: MaturityPlan
    package var calls: Calls
    package var checklists: Checklists
    package var survey: SurveyPlan
    package var questions: [QuestionBank]
    package var risks: RiskPlan
    package var opportunities: OpportunityPlan
    package var roadmap: RoadmapPlan
    package var stories: [Story]

    private enum CodingKeys: String, CodingKey {
        case currency, segments
        case ebrWhenAny = "ebr_when_any"
        case agenda, preparation
        case followUp = "follow_up"
        case checkIn = "check_in"
        case week, health, indicators
        case staleAfterDays = "stale_after_days"
        case goals, timing
        case renewalFocus = "renewal_focus"
        case smart, metrics, value, targets, nudges, escalation, program, calendar, maturity
        case calls, checklists, survey, questions, risks, opportunities, roadmap, stories
    }
}
