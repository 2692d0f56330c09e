package import Conversation
import Days
import Foundation
import Reviews
import Workspace

/// A stage for transcripts: the bot on a workspace of its own, in a temporary folder.
package final class BotStage: TranscriptStage {
    private let brain: Brain
    private let folder: URL
    /// The folder of the transcript.
    private let beside: URL
    private var workspace: Workspace
    private var bot: QBRBot
    private var clock: TranscriptClock
    /// Everybody speaks from a chat platform, where they are let in or not, and others read along.
    private let isChat: Bool
    /// Who stands for rounds of nudges.
    private let rounds: [String]

    /// Sets the stage: `with demo`, `with accounts.csv` (relative to the transcript), people who are not known yet, and
    /// with `with chat` the door of a chat platform, at which those who take part are known.
    ///
    /// - Throws: `TranscriptSkipped` where a file of `with?` is absent; ``StageError``; ``WorkspaceError``.
    package init(_ transcript: Transcript, brain: Brain) throws {
        self.brain = brain
        let setup = transcript.setup
        beside = URL(filePath: transcript.file).deletingLastPathComponent()
        isChat = setup.with.contains(BotStage.chat)
        rounds = setup.participants.filter { $0.role == TranscriptRounds.role }.map(\.name)
        clock = setup.clock ?? TranscriptClock(day: Demo.today, minute: 9 * 60)
        let moment = try BotStage.moment(clock)
        folder = FileManager.default.temporaryDirectory.appending(path: "qbr-transcript-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        workspace = try Workspace.open(at: folder.appending(path: "qbr.sqlite").path)
        bot = BotStage.bot(workspace, brain, moment)
        try fill(setup, beside: transcript.file)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static let chat = "chat"

    package func answer(_ incoming: Incoming) throws -> Answer {
        if let user = incoming.user, rounds.contains(user) { return try round(incoming) }
        var incoming = withFile(incoming)
        guard isChat, let user = incoming.user else { return try bot.answer(incoming) }
        incoming.user = "chat:\(user)"
        incoming.isShareable = incoming.conversation != user
        return try bot.answer(incoming)
    }

    /// `maya> 📎 accounts.csv` drops the file that lies beside the transcript; where there is none, it cannot be read.
    private func withFile(_ incoming: Incoming) -> Incoming {
        guard case .text(let text) = incoming.body, text.hasPrefix("📎 ") else { return incoming }
        let name = String(text.dropFirst(2))
        let bytes = FileManager.default.contents(atPath: beside.appending(path: name).path)
        var incoming = incoming
        incoming.file = Incoming.File(name: name, bytes: bytes.map { [UInt8]($0) })
        return incoming
    }

    private func round(_ incoming: Incoming) throws -> Answer {
        let zone = try BotStage.zone(clock)
        let instant = try BotStage.instant(clock)
        return try TranscriptRounds(workspace: workspace, brain: brain, zone: zone, now: instant).answer(incoming)
    }

    package func restart() throws {
        workspace = try Workspace.open(at: workspace.path)
        bot = BotStage.bot(workspace, brain, try BotStage.moment(clock))
    }

    package func set(_ clock: TranscriptClock) throws {
        self.clock = clock
        bot = BotStage.bot(workspace, brain, try BotStage.moment(clock))
    }

    package func fact(_ kind: String, id: String) throws -> Value? {
        guard let type = BotStage.types.first(where: { $0.kind.rawValue == kind }) else {
            throw StageError.unknownKind(kind)
        }
        guard let json = try workspace.read({ try BotStage.json(type, id, $0) }) else { return nil }
        return try JSONDecoder().decode(Value.self, from: Data(json.utf8))
    }

    package func count(of kind: String) throws -> Int {
        guard let kind = EntityKind(rawValue: kind) else { throw StageError.unknownKind(kind) }
        return try workspace.read { try $0.count(kind) }
    }

    private static let types: [any Entity.Type] = [
        Account.self, Contract.self, Person.self, Contact.self, Goal.self, SPICEDVersion.self, MetricPoint.self,
        TicketRollup.self, Ticket.self, Review.self, Action.self, ValueEntry.self, HealthSnapshot.self,
        ExchangeRate.self, WrittenDocument.self, Reminder.self, Risk.self, ChurnCheck.self, Opportunity.self,
        FeatureRequest.self, RoadmapItem.self,
    ]

    private static func json<E: Entity>(_ type: E.Type, _ id: String, _ facts: any Facts) throws -> String? {
        try facts.find(type, id)?.json()
    }

    private func fill(_ setup: TranscriptSetup, beside file: String) throws {
        let author = Author(
            name: "transcript", channel: "transcript", conversation: "setup", at: try BotStage.moment(clock).instant)
        let paths = setup.with.filter { !["demo", BotStage.chat].contains($0) }
        if setup.with.contains("demo") { try workspace.turn(author) { try Demo.fill($0) } }
        if !paths.isEmpty { try importFiles(paths, beside: file, isOptional: setup.isSkippedWithoutFiles, author) }
        try workspace.turn(author) { turn in
            let people = setup.participants.filter { !rounds.contains($0.name) }
            for participant in people where try turn.find(Person.self, participant.name) == nil {
                guard let role = Person.Role(rawValue: participant.role) else {
                    throw StageError.unknownRole(participant.role)
                }
                let name = participant.name.prefix(1).uppercased() + participant.name.dropFirst()
                try turn.save(Person(id: participant.name, name: name, role: role))
            }
            for participant in people where isChat {
                guard var person = try turn.find(Person.self, participant.name) else { continue }
                person.chatIDs.append("chat:\(participant.name)")
                try turn.save(person)
            }
        }
    }

    private func importFiles(_ paths: [String], beside file: String, isOptional: Bool, _ author: Author) throws {
        let folder = URL(filePath: file).deletingLastPathComponent()
        let files = paths.map { folder.appending(path: $0).standardizedFileURL.path }
        if isOptional, let absent = files.first(where: { !FileManager.default.fileExists(atPath: $0) }) {
            throw TranscriptSkipped("\(absent) is not there")
        }
        let options = ImportOptions(asOf: clock.day, timeZone: .gmt)
        let outcomes = try Importer(files, options: options).run(workspace, author: author)
        let faults = outcomes.flatMap { $0.faultLines() }
        if let fault = faults.first { throw StageError.badFile(fault) }
    }

    /// Links as they would be, but for the signature, which goes by the machine's clock.
    private static let links = PageLinks { place in
        switch place {
        case .account(let id): "https://qbr.example/pages/account/\(id)?until=…"
        case .program: "https://qbr.example/pages/program?until=…"
        case .board(let team): "https://qbr.example/pages/board\(team.isEmpty ? "" : "/\(team)")?until=…"
        }
    }

    private static func bot(_ workspace: Workspace, _ brain: Brain, _ moment: Moment) -> QBRBot {
        QBRBot(workspace: workspace, brain: brain, user: nil, pages: links, clock: { moment })
    }

    /// The moment that a transcript's clock shows.
    private static func moment(_ clock: TranscriptClock) throws -> Moment {
        Moment(today: clock.day, hour: clock.minute / 60, instant: try instant(clock).formatted(.iso8601))
    }

    private static func instant(_ clock: TranscriptClock) throws -> Date {
        let local = Double(clock.day.number * 86_400 + clock.minute * 60)
        let offset = try zone(clock).secondsFromGMT(for: Date(timeIntervalSince1970: local))
        return Date(timeIntervalSince1970: local - Double(offset))
    }

    private static func zone(_ clock: TranscriptClock) throws -> TimeZone {
        let name = clock.zone ?? "GMT"
        guard let zone = TimeZone(identifier: name) else { throw StageError.unknownZone(name) }
        return zone
    }
}

/// Why a transcript's stage cannot be set.
enum StageError: Error, Equatable, CustomStringConvertible {
    case unknownKind(String)
    case unknownRole(String)
    case unknownZone(String)
    case noRound(String)
    case badFile(String)

    var description: String {
        switch self {
        case .unknownKind(let kind):
            "there is no kind of fact '\(kind)'; write one of \(EntityKind.allCases.map(\.rawValue).joined(separator: ", "))"
        case .unknownRole(let role):
            "there is no role '\(role)'; write one of \(Person.Role.allCases.map(\.rawValue).joined(separator: ", "))"
        case .unknownZone(let name): "'\(name)' is no time zone; write one such as Europe/London"
        case .noRound(let text): "a round takes no '\(text)'; write `round`, `round, not on 2026-04-03` or `post`"
        case .badFile(let fault): fault
        }
    }
}
