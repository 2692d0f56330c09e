import Conversation

/// Words that the flows look for in what was said; the content lists them.
enum Cue: String, CaseIterable, Sendable {
    // MARK: phrases.yaml
    case actionLeads = "action.leads"
    case actionPlaces = "action.places"
    case actionVerbs = "action.verbs"
    case actionSeen = "action.seen"

    // MARK: program-maturity.yaml
    case maturityAll = "maturity.all"
    case maturityNone = "maturity.none"
    case maturityExcept = "maturity.except"

    // MARK: escalate.yaml
    case escalationLeads = "escalation.leads"
    case escalationDeadlines = "escalation.deadlines"

    // MARK: escalation-answer.yaml
    case escalationAnswering = "escalation.answering"

    // MARK: change-agenda.yaml
    case agendaAdd = "agenda.add"
    case agendaDrop = "agenda.drop"
    case agendaSwap = "agenda.swap"
    case agendaBefore = "agenda.before"
    case agendaAfter = "agenda.after"
    case agendaRename = "agenda.rename"
    case agendaAddFillers = "agenda.add-fillers"

    case sectionOpening = "section.opening"
    case sectionContext = "section.context"
    case sectionValue = "section.value"
    case sectionStrategy = "section.strategy"
    case sectionRisks = "section.risks"
    case sectionActions = "section.actions"
    case sectionClose = "section.close"
    case sectionPause = "section.pause"

    // MARK: check-goals.yaml
    case goalsDeadline = "goals.deadline"
    case goalsDate = "goals.date"
    case goalsPlain = "goals.plain"
    case goalsDecision = "goals.decision"
    case goalsPain = "goals.pain"
    case goalsImpact = "goals.impact"
    case goalsSituation = "goals.situation"

    // MARK: goal-figure.yaml
    case goalsFigureTarget = "goals.figure-target"
    case goalsFigureCurrent = "goals.figure-current"
    case goalsFigureBeside = "goals.figure-beside"
    case goalsFigureOld = "goals.figure-old"
    case goalsFigurePast = "goals.figure-past"
    case goalsFigureSource = "goals.figure-source"
    case goalsFigureAlike = "goals.figure-alike"

    // MARK: check-goals.yaml, agreement and people
    case agreementSays = "agreement.says"
    case agreementEnds = "agreement.ends"
    case agreementNeutral = "agreement.neutral"
    case agreementChanges = "agreement.changes"
    case agreementDenies = "agreement.denies"
    case peopleLeaving = "people.leaving"
    case peopleGoing = "people.going"
    case peopleAway = "people.away"
    case peoplePronouns = "people.pronouns"
    case peopleAdverbs = "people.adverbs"
    case peopleIntoPost = "people.into-post"
    case peopleIntoTask = "people.into-task"
    case peopleIntoPlace = "people.into-place"
    case peoplePosts = "people.posts"
    case peopleArticles = "people.articles"
    case peopleObjects = "people.objects"
    case peopleConditions = "people.conditions"
    case peopleJoining = "people.joining"
    case peopleOfficers = "people.officers"
    case peopleTitles = "people.titles"
    case peopleWishes = "people.wishes"
    case peopleCommon = "people.common"
    case peopleFollowers = "people.followers"
    case peopleRole = "people.role"

    // MARK: add-action.yaml
    case actionCrowds = "action.crowds"
    case actionTheirs = "action.theirs"

    // MARK: qbr-live.yaml
    case livePark = "live.park"
    case liveAction = "live.action"
    case liveNote = "live.note"
    case liveMake = "live.make"

    // MARK: offer-help.yaml
    case helpEdges = "help.edges"

    // MARK: opportunities.yaml
    case growthEmpty = "growth.empty"
    case growthQuestions = "growth.questions"

    // MARK: feature-request.yaml
    case requestEmpty = "request.empty"
    case requestQuestions = "request.questions"

    // MARK: roadmap.yaml
    case roadmapWording = "roadmap.wording"
    case roadmapProduct = "roadmap.product"
    case roadmapBeta = "roadmap.beta"

    // MARK: renewal.yaml
    case renewalTheirs = "renewal.theirs"

    // MARK: risks.yaml
    case riskAsides = "risk.asides"
    case riskEmpty = "risk.empty"
    case riskQuestions = "risk.questions"

    // MARK: summary-email.yaml
    case summaryAgenda = "summary.agenda"

    // MARK: value.yaml
    case valueHours = "value.hours"
    case valueTimes = "value.times"
    case valuePrice = "value.price"
    case valuePerHour = "value.per-hour"
    case valueTwice = "value.twice"
    case valueMinus = "value.minus"
    case valueRevenue = "value.revenue"
    case valueUntracked = "value.untracked"
    case valueUnattributed = "value.unattributed"
    case valueEarly = "value.early"
    case valueSoft = "value.soft"
    case valueUnbegun = "value.unbegun"
    case valueStory = "value.story"
    case valueTable = "value.table"
    case valueYearly = "value.yearly"
    case valueMonthly = "value.monthly"
    case valueWeekly = "value.weekly"
    case valueQuarterly = "value.quarterly"
    case valueFull = "value.full"
    case valueRisk = "value.risk"
    case valueQuality = "value.quality"

    // MARK: success-plan.yaml
    case planAdd = "plan.add"
    case planAfter = "plan.after"
    case planChange = "plan.change"
    case planExpectations = "plan.expectations"
    case planFrom = "plan.from"
    case planGoal = "plan.goal"
    case planLeads = "plan.leads"
    case planLess = "plan.less"
    case planLook = "plan.look"
    case planMilestone = "plan.milestone"
    case planMore = "plan.more"
    case planQuestions = "plan.questions"
    case planResources = "plan.resources"
    case planStep = "plan.step"
    case planUntil = "plan.until"
    case planUnused = "plan.unused"
    case planWhose = "plan.whose"

    // MARK: draft-agenda.yaml
    case agendaEventVerbs = "agenda.event-verbs"
}

extension Phrasebook {
    /// Words to look for, in lower case.
    func cues(_ cue: Cue) -> [String] { cues[cue.rawValue] ?? [] }

    /// The same, each as its words.
    func phrases(_ cue: Cue) -> [[String]] { cues(cue).map { $0.split(separator: " ").map(String.init) } }
}
