import Conversation

/// Carries out one effect.
typealias Handler = @Sendable (Effect, Desk) throws -> Outcome

/// All effects that content may name, each bound to what carries it out.
enum Handlers {
    static let all: [String: Handler] = [
        PrepFlow.handlers, GoalCheck.handlers, GoalFigureFlow.handlers, ValueFlow.handlers, AgendaFlow.handlers,
        AddAction.handlers,
        ActionChanges.handlers, ActionLists.handlers, OurPart.handlers, HealthFlow.handlers,
        NextReviewFlow.handlers, MyWeek.handlers, SummaryEmail.handlers, Housekeeping.handlers, DocumentShelf.handlers,
        InputRequestFlow.handlers, ScheduleFlow.handlers, TimelineFlow.handlers, ChampionCallFlow.handlers,
        LiveFlow.handlers, LiveClose.handlers, InviteFlow.handlers, PaperFlow.handlers, SurveyFlow.handlers,
        DebriefFlow.handlers,
        OwnUpFlow.handlers, CheckInFlow.handlers, CoachFlow.handlers,
        EscalationFlow.handlers, AskFlow.handlers, WishesFlow.handlers, BookFlow.handlers, ImportFlow.handlers,
        ProgramFlow.handlers, CalendarFlow.handlers, CadenceFlow.handlers, MaturityFlow.handlers, PageFlow.handlers,
        MetricsFlow.handlers, BenchmarkFlow.handlers, PlanFlow.handlers, ValueViews.handlers,
        RiskFlow.handlers, RenewalFlow.handlers, OpportunityFlow.handlers,
        RequestFlow.handlers, RoadmapFlow.handlers,
    ].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
}
