import Days
import Testing

@testable import Understanding

/// What people really type, said on Monday 9 March 2026.
@Suite struct ConversationLineTests {
    static let people = NameIndex([
        Named(id: "sarah", name: "Sarah Johnson"), Named(id: "tom", name: "Tom Okafor", group: "acme", roles: ["cfo"]),
        Named(id: "ravi", name: "Ravi Menon"), Named(id: "dana", name: "Dana Ruiz", group: "acme", roles: ["champion"]),
        Named(id: "kim", name: "Kim Doyle"), Named(id: "noor", name: "Noor Aziz"), Named(id: "leo", name: "Leo Park"),
        Named(id: "laila", name: "Laila Haddad", group: "hooli", roles: ["coo"]), Named(id: "lena", name: "Lena Vogt"),
        Named(id: "priya", name: "Priya Shah", group: "acme", roles: ["vp cx"]),
        Named(id: "will", name: "Will Turner"), Named(id: "may", name: "May Wong"),
        Named(id: "mark", name: "Mark Bell"),
    ])
    static let accounts = NameIndex([
        Named(id: "acme", name: "Acme Corp", aliases: ["acme.com"]), Named(id: "globex", name: "Globex"),
        Named(id: "redpeak", name: "Red Peak Robotics"), Named(id: "hooli", name: "Hooli"),
        Named(id: "initech", name: "Initech"),
    ])

    struct Line: Sendable, CustomTestStringConvertible {
        let text: String
        let entities: [String]
        var testDescription: String { text }
    }

    @Test("entities", arguments: lines) func entities(_ line: Line) throws {
        let context = ReadingContext(
            today: Sample.monday, people: Self.people, accounts: Self.accounts,
            me: Named(id: "maya", name: "Maya Chen"))
        let found = try Sample.entities(line.text, context)
        #expect(found.map { "\($0.kind) \($0.text) = \($0.value?.short ?? "-")" } == line.entities)
        let scalars = Array(line.text.unicodeScalars)
        for entity in found {
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars[entity.range])
            #expect(text == entity.text)
        }
    }

    static let lines: [Line] = [
        Line(text: "/qbr-prep acme", entities: ["account acme = acme"]),
        Line(
            text: "mostly. new cfo tom okafor since 16 feb, he'll look at the renewal",
            entities: ["person tom okafor = tom", "date 16 feb = 2026-02-16"]),
        Line(text: "yes. and peak is 15 may now, they moved the launch", entities: ["date 15 may = 2026-05-15"]),
        Line(
            text: "840 hours at $50, and 28k avoided from deflection",
            entities: ["duration 840 hours = 840.0 hour", "money $50 = 5000 USD", "number 28k = 28000.0"]),
        Line(text: "results to 10", entities: ["number 10 = 10.0"]),
        Line(text: "a readiness plan for may", entities: ["date may = 2026-05-01…2026-05-31"]),
        Line(
            text: "ravi, apr 3, dana signs it off",
            entities: ["person ravi = ravi", "date apr 3 = 2026-04-03", "person dana = dana"]),
        Line(text: "save. leo's sso thing?", entities: ["person leo = leo"]),
        Line(text: "mar 20, i'll call him", entities: ["date mar 20 = 2026-03-20", "person i'll = maya"]),
        Line(text: "310k together roughly", entities: ["number 310k = 310000.0"]),
        Line(text: "both contracts auto renew for a yr", entities: ["duration a yr = 1.0 year"]),
        Line(text: "second. cfo froze hiring", entities: []),
        Line(text: "3 is done sent it friday", entities: ["number 3 = 3.0", "date friday = 2026-03-13"]),
        Line(text: "5 days no failed syncs", entities: ["duration 5 days = 5.0 day"]),
        Line(
            text: "actually make that apr 3 not mar 30. and its sarah not ravi",
            entities: [
                "date apr 3 = 2026-04-03", "date mar 30 = 2026-03-30", "person sarah = sarah", "person ravi = ravi",
            ]),
        Line(text: "one by one", entities: []),
        Line(
            text: "both. me, list by fri. kim runs the sessions",
            entities: ["person me = maya", "date fri = 2026-03-13", "person kim = kim"]),
        Line(text: "2 snooze mon. still waiting", entities: ["number 2 = 2.0", "date mon = -"]),
        Line(
            text: "lena, call their ciso this week",
            entities: ["person lena = lena", "date this week = 2026-03-09…2026-03-13"]),
        Line(text: "tell me about acme", entities: ["account acme = acme"]),
        Line(text: "can you stop nagging on red peak stuff", entities: ["account red peak = redpeak"]),
        Line(text: "acme's nps", entities: ["account acme = acme"]),
        Line(text: "what about globx", entities: ["account globx = globex"]),
        Line(text: "prep Intiech", entities: ["account Intiech = initech"]),
        Line(text: "mail dana@acme.com please", entities: ["email dana@acme.com = dana@acme.com"]),
        Line(text: "their cfo signs", entities: ["person their cfo = tom"]),
        Line(text: "ask the vp cx", entities: ["person the vp cx = priya"]),
        Line(text: "sara trains them", entities: ["person sara = sarah"]),
        Line(text: "we will do it in may", entities: ["date may = 2026-05-01…2026-05-31"]),
        Line(text: "give it to will", entities: ["person will = will"]),
        Line(text: "mark it as done", entities: []),
        Line(text: "Owner Mark, please", entities: ["person Mark = mark"]),
        Line(text: "see https://acme.com/q2/2026-01-01 now", entities: []),
        Line(text: "call at 15:00 or 3pm", entities: []),
        Line(text: "not mar 30, apr 3", entities: ["date mar 30 = 2026-03-30", "date apr 3 = 2026-04-03"]),
        Line(text: "push it a week later", entities: ["duration a week later = 1.0 week"]),
    ]
}
