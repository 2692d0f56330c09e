import Conversation

/// What the bot says in lists and lines that its flows' own words do not spell out; the content has the wording.
///
/// The part before the dot tells where it is used, and which file has it.
enum Phrase: String, CaseIterable, Sendable {
    // MARK: account-brief.yaml
    case briefARR = "brief.arr"
    case briefRenewal = "brief.renewal"

    // MARK: add-action.yaml
    case addStanding = "add.standing"
    case addTarget = "add.target"
    case addDone = "add.done"
    case addSomethingElse = "add.something-else"

    // MARK: change-agenda.yaml
    case agendaNewSection = "agenda.new-section"
    case agendaGoalsStay = "agenda.goals-stay"
    case agendaGoalsFirst = "agenda.goals-first"
    case agendaNoSection = "agenda.no-section"
    case agendaTooFew = "agenda.too-few"
    case agendaNoRoom = "agenda.no-room"
    case agendaLength = "agenda.length"
    case agendaNoTitle = "agenda.no-title"

    // MARK: change-due-date.yaml
    case shiftShort = "shift.short"
    case shiftNotWhole = "shift.not-whole"
    case shiftTooFar = "shift.too-far"

    case savedThing = "saved.thing"

    // MARK: ask-customer.yaml
    case askText = "ask.text"
    case askOurs = "ask.ours"
    case askEnough = "ask.enough"
    case askNext = "ask.next"

    // MARK: program-stats.yaml
    case statsEverybody = "stats.everybody"
    case statsWithin = "stats.within"
    case statsLine = "stats.line"
    case statsPart = "stats.part"
    case statsSpan = "stats.span"
    case statsPeriod = "stats.period"

    // MARK: next-review.yaml
    case dateNote = "date.note"
    case dateCrammed = "date.crammed"

    // MARK: review-calendar.yaml
    case calendarEntry = "calendar.entry"
    case calendarMonth = "calendar.month"
    case calendarSlot = "calendar.slot"
    case calendarRenewal = "calendar.renewal"
    case calendarBudget = "calendar.budget"
    case calendarGoal = "calendar.goal"
    case calendarLaunch = "calendar.launch"
    case calendarExecutive = "calendar.executive"

    // MARK: review-cadence.yaml
    case cadenceSegment = "cadence.segment"
    case cadenceRhythm = "cadence.rhythm"

    // MARK: program-maturity.yaml
    case maturityBox = "maturity.box"
    case maturityAgain = "maturity.again"

    // MARK: move-book.yaml
    case bookNames = "book.names"

    // MARK: escalate.yaml and escalation-answer.yaml
    case escalationSubject = "escalation.subject"
    case escalationSuggestion = "escalation.suggestion"
    case escalationSomeone = "escalation.someone"
    case escalationCall = "escalation.call"
    case escalationHelp = "escalation.help"
    case escalationNotice = "escalation.notice"
    case escalationAnswerHere = "escalation.answer-here"
    case escalationOnIt = "escalation.on-it"
    case escalationCannot = "escalation.cannot"
    case escalationAnswered = "escalation.answered"

    // MARK: check-goals.yaml
    case goalsLine = "goals.line"
    case goalsEvent = "goals.event"
    case goalsEventUnnamed = "goals.event-unnamed"
    case goalsNewcomer = "goals.newcomer"
    case goalsDecisionNow = "goals.decision-now"
    case goalsNewcomerNote = "goals.newcomer-note"
    case goalsLeft = "goals.left"
    case goalsLeftNote = "goals.left-note"
    case goalsLeaving = "goals.leaving"
    case goalsLeavingNote = "goals.leaving-note"
    case goalsTakesOver = "goals.takes-over"
    case goalsMoved = "goals.moved"
    case goalsMovedNote = "goals.moved-note"
    case goalsLineTaken = "goals.line-taken"
    case goalsKeep = "goals.keep"
    case goalsFragment = "goals.fragment"
    case goalsIntro = "goals.intro"
    case goalsIntroDone = "goals.intro-done"
    case goalsIntroShort = "goals.intro-short"
    case goalsResult = "goals.result"
    case goalsPeriod = "goals.period"
    // MARK: goal-figure.yaml
    case goalsFigure = "goals.figure"
    case goalsFigureSame = "goals.figure-same"
    case goalsFigureLine = "goals.figure-line"

    // MARK: metrics.yaml
    case metricsReader = "metrics.reader"

    // MARK: draft-agenda.yaml
    case agendaTooLong = "agenda.too-long"
    case agendaLine = "agenda.line"
    case agendaBoth = "agenda.both"
    case agendaYou = "agenda.you"
    case agendaCustomer = "agenda.customer"
    case agendaView = "agenda.view"
    case agendaReady = "agenda.ready"
    case agendaDeadline = "agenda.deadline"
    case lintLooksBack = "lint.looks-back"
    case lintLong = "lint.long"
    case lintShort = "lint.short"
    case lintOverAnHour = "lint.over-an-hour"
    case lintGoalsLate = "lint.goals-late"
    case lintNoGoals = "lint.no-goals"
    case lintTactical = "lint.tactical"
    case lintListens = "lint.listens"
    case lintNoActions = "lint.no-actions"
    case lintNoNextDate = "lint.no-next-date"
    case lintLittleSlack = "lint.little-slack"
    case lintOverbooked = "lint.overbooked"
    case lintBadNews = "lint.bad-news"

    // MARK: my-week.yaml
    case weekUnplanned = "week.unplanned"
    case weekAhead = "week.ahead"
    case weekPassed = "week.passed"
    case weekRed = "week.red"
    case weekLongAgo = "week.long-ago"

    // MARK: next-review.yaml
    case nextSoon = "next.soon"
    case nextUsual = "next.usual"
    case nextCadence = "next.cadence"
    case nextAfter = "next.after"
    case nextBefore = "next.before"
    case nextBeforeRenewal = "next.before-renewal"
    case nextInstead = "next.instead"
    case nextMonth = "next.month"
    case nextTwoMonths = "next.two-months"
    case dayPast = "day.past"
    case dayWeekend = "day.weekend"
    case dayAvoided = "day.avoided"
    case dayHoliday = "day.holiday"
    case dayFiscal = "day.fiscal"
    case dayExcluded = "day.excluded"
    case dayLong = "day.long"

    // MARK: offer-help.yaml
    case helpDone = "help.done"
    case helpSend = "help.send"

    // MARK: phrases.yaml
    case flagStale = "flag.stale"
    case flagHealth = "flag.health"
    case flagRenewal = "flag.renewal"
    case flagLate = "flag.late"
    case flagCarried = "flag.carried"
    case flagIdle = "flag.idle"
    case flagSingleThreaded = "flag.single-threaded"
    case flagNoExecutive = "flag.no-executive"
    case flagNewExecutive = "flag.new-executive"
    case flagNoChampion = "flag.no-champion"
    case flagQuietChampion = "flag.quiet-champion"
    case greetingMorning = "greeting.morning"
    case greetingDay = "greeting.day"
    case greetingEvening = "greeting.evening"
    case personWithRole = "person.with-role"
    case personChampion = "person.champion"
    case personSponsor = "person.sponsor"
    case personBuyer = "person.buyer"
    case personDecides = "person.decides"
    case actionYou = "action.you"
    case actionCarried = "action.carried"
    case actionNotice = "action.notice"
    case actionMissing = "action.missing"
    case actionClosedBefore = "action.closed-before"
    case actionLateNews = "action.late-news"
    case actionNewDay = "action.new-day"
    case actionAskedEnough = "action.asked-enough"
    case undoButton = "undo.button"
    case moreButton = "more.button"
    case undoWishes = "undo.wishes"
    case undoBook = "undo.book"
    case undoMaturity = "undo.maturity"
    case actionDoneUnconfirmed = "action.done-unconfirmed"
    case actionSnoozed = "action.snoozed"
    case actionClosed = "action.closed"
    case actionNeedsProof = "action.needs-proof"
    case actionDoneAhead = "action.done-ahead"
    case actionNeedsReason = "action.needs-reason"
    case actionDuePast = "action.due-past"
    case actionDueAlready = "action.due-already"
    case actionSleepsNot = "action.sleeps-not"
    case actionTooFar = "action.too-far"
    case actionStillOpen = "action.still-open"
    case actionGone = "action.gone"
    case actionNotBlocked = "action.not-blocked"
    case doorUnknown = "door.unknown"
    case doorCode = "door.code"
    case doorWelcome = "door.welcome"
    case doorRole = "door.role"
    case doorAccount = "door.account"
    case doorEmail = "door.email"
    case shareOffer = "share.offer"
    case shareWarning = "share.warning"
    case shareAll = "share.all"
    case shareBy = "share.by"
    case shareGone = "share.gone"
    case briefTeam = "brief.team"
    case briefCountedTwice = "brief.counted-twice"
    case prepPurpose = "prep.purpose"
    case prepStanding = "prep.standing"
    case prepPeer = "prep.peer"
    case prepIdea = "prep.idea"
    case prepGap = "prep.gap"
    case prepTicketSource = "prep.ticket-source"

    // MARK: qbr-prep.yaml
    case prepData = "prep.data"
    case prepUsage = "prep.usage"
    case prepTickets = "prep.tickets"
    case prepNPS = "prep.nps"
    case prepStep = "prep.step"
    case prepTheChampion = "prep.the-champion"
    case prepYourContact = "prep.your-contact"
    case prepReview = "prep.review"
    case reviewWhen = "review.when"
    case reviewPlanned = "review.planned"

    // MARK: invite.yaml, own-up.yaml, check-in.yaml
    case inviteSubject = "invite.subject"
    case ownText = "own.text"
    case checkInSubject = "checkin.subject"

    // MARK: input-request.yaml
    case inputSubject = "input.subject"

    // MARK: timeline.yaml
    case lintNoPreAlignment = "lint.no-pre-alignment"
    case lintBadNewsNotShared = "lint.bad-news-not-shared"
    case lintShortNotice = "lint.short-notice"
    case lintSummaryLate = "lint.summary-late"
    case lintSilentMiss = "lint.silent-miss"

    // MARK: opportunities.yaml
    case growthSeats = "growth.seats"
    case growthBlocker = "growth.blocker"
    case growthType = "growth.type"

    // MARK: renewal.yaml
    case renewalMonths = "renewal.months"
    case renewalStep = "renewal.step"

    // MARK: feature-request.yaml
    case requestARR = "request.arr"
    case requestAsk = "request.ask"
    case requestAskAction = "request.ask-action"
    case requestTold = "request.told"
    case requestLog = "request.log"
    case requestNone = "request.none"
    case requestReply = "request.reply"
    case requestFollow = "request.follow"

    // MARK: roadmap.yaml
    case roadmapState = "roadmap.state"
    case roadmapTiming = "roadmap.timing"
    case roadmapCaveat = "roadmap.caveat"
    case roadmapReason = "roadmap.reason"
    case roadmapAgainst = "roadmap.against"
    case roadmapLint = "roadmap.lint"

    // MARK: risks.yaml
    case riskAct = "risk.act"
    case riskLog = "risk.log"
    case riskCheck = "risk.check"
    case riskNone = "risk.none"
    case riskLevel = "risk.level"
    case riskCategory = "risk.category"
    case riskSignal = "risk.signal"
    case churnBox = "churn.box"
    case churnNo = "churn.no"
    case churnQuestion = "churn.question"

    // MARK: summary-email.yaml
    case summarySubject = "summary.subject"
    case summaryGoalsUnchecked = "summary.goals-unchecked"
    case summaryAgendaInstead = "summary.agenda-instead"
    case summaryNoReview = "summary.no-review"

    // MARK: undo.yaml
    case undoGoals = "undo.goals"
    case undoFigure = "undo.figure"
    case undoReview = "undo.review"
    case undoValue = "undo.value"
    case undoAction = "undo.action"
    case undoChange = "undo.change"
    case undoOther = "undo.other"

    // MARK: value.yaml
    case valueNegative = "value.negative"
    case valueZero = "value.zero"
    case valueNoRate = "value.no-rate"

    // MARK: what `qbr export` says beside a document
    case exportUnplanned = "export.unplanned"
    case exportDraftAgenda = "export.draft-agenda"
    case exportDeck = "export.deck"
    case exportTooLong = "export.too-long"
    case exportSame = "export.same"
    case exportUnreviewed = "export.unreviewed"
    case exportInternal = "export.internal"
    case exportPlanUnchecked = "export.plan-unchecked"

    case roadmapTold = "roadmap.told"

    // MARK: page.yaml
    case pageOwnTeam = "page.own-team"
    case pageExpired = "page.expired"
    case pageUnsigned = "page.unsigned"
    case pageGone = "page.gone"
}

extension Phrasebook {
    /// A phrase with its places filled; nil leaves a place empty.
    func say(_ phrase: Phrase, _ filling: [String: String?] = [:]) -> String {
        say(phrase.rawValue, .object(filling.mapValues { $0.map(Value.string) ?? .null }))
    }

    /// The same as a value to be shown; to be taken where the phrase has bold or code.
    func value(_ phrase: Phrase, _ filling: [String: String?] = [:]) -> Value {
        value(phrase.rawValue, .object(filling.mapValues { $0.map(Value.string) ?? .null }))
    }
}
