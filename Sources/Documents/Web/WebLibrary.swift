package import Days
import Mustache
package import Reviews

/// The pages that `qbr serve` shows behind signed links: made of templates, with no script, and for reading alone.
package struct WebLibrary: Sendable {
    private let accountTemplate: MustacheTemplate
    private let boardTemplate: MustacheTemplate
    private let programTemplate: MustacheTemplate
    private let frame: WebFrame
    private let style: DocumentStyle
    private let words: DocumentWords

    /// - Throws: ``DocumentError`` for the first template that is missing, broken, or names what its page lacks.
    init(
        from templates: [String: String], frame: WebFrame, style: DocumentStyle, words: DocumentWords
    ) throws(DocumentError) {
        accountTemplate = try WebTemplate.read(AccountWebPage.file, from: templates, sample: AccountWebPage.sample)
        boardTemplate = try WebTemplate.read(BoardWebPage.file, from: templates, sample: BoardWebPage.sample)
        programTemplate = try WebTemplate.read(WebLibrary.program, from: templates, sample: ProgramPage.sample)
        self.frame = frame
        self.style = style
        self.words = words
    }

    /// One account: briefing, goals, actions, health and the days that count.
    package func account(_ facts: InternalFacts, timeline: [TimelineEntry]) -> String {
        let page = AccountWebPage(facts, timeline: timeline, style.brand.light.palette, words)
        return framed(accountTemplate.render(page), title: facts.account.name)
    }

    /// What is open in a team's accounts.
    package func board(_ team: String, _ open: [BoardAction], today: Day) -> String {
        let page = BoardWebPage(team, open, today: today, words)
        return framed(boardTemplate.render(page), title: words.say(.boardTitle, ["team": team]))
    }

    /// How the review programme does.
    package func program(_ stats: ProgramStats, today: Day) -> String {
        let page = ProgramPage(stats, today: today, words) { chart in
            WebText.figure("program", chart, style.brand.light.palette)
        }
        return framed(programTemplate.render(page), title: words.say(.programTitle, ["name": stats.total.name]))
    }

    private static let program = "pages/program.html.mustache"

    /// A sentence where there is no page to show.
    package func notice(_ text: String) -> String {
        frame.page(title: text, body: "<h1>\(WebText.escaped(text))</h1>")
    }

    private func framed(_ body: String, title: String) -> String {
        frame.page(title: title, body: WebText.lamps(body), note: words.say(.pageNote))
    }
}
