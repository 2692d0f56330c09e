import Conversation
import Foundation
import Reviews
import Workspace

/// Takes a CSV export that was dropped into the conversation: a look at what it would change, then the import.
enum ImportFlow {
    static let handlers: [String: Handler] = ["import.read": read, "import.write": write, "import.leave": leave]

    /// Keeps the file that came with a message, which then asks for its import; any other message is left as it is.
    static func keepingFile(of incoming: Incoming, _ turn: Turn) throws -> Incoming {
        guard let file = incoming.file else { return incoming }
        try turn.keep(Upload(name: file.name, bytes: file.bytes), in: incoming.conversation)
        var incoming = incoming
        incoming.body = .text("/qbr-import")
        return incoming
    }

    private static func read(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let upload = try desk.turn.upload(in: desk.conversation) else {
            return Outcome(facts: ["file": ["none": true]])
        }
        guard let file = file(upload, desk) else {
            return Outcome(facts: ["file": ["name": .string(upload.name), "unread": true]])
        }
        let outcome = try Importer.preview(file, in: desk.turn)
        var facts: [String: Value] = ["name": .string(upload.name)]
        if !outcome.isSound {
            facts["faults"] = .list(outcome.faultLines(limit: 3).map(Value.string))
        } else if !outcome.changesSomething {
            facts["idle"] = true
        } else {
            facts["ready"] = true
            facts["changes"] = .string(outcome.changes ?? "")
            facts["lines"] = .list(outcome.changedLines(limit: 3).map(Value.string))
        }
        return Outcome(facts: ["file": .object(facts)])
    }

    private static func write(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        guard let upload = try desk.turn.upload(in: desk.conversation), let file = file(upload, desk) else {
            return Outcome()
        }
        let outcome = try Importer.run(file, in: desk.turn)
        guard outcome.isWritten == true else { return Outcome() }
        try desk.turn.dropUpload(in: desk.conversation)
        return Outcome(facts: ["imported": .string(outcome.changes ?? "")])
    }

    /// What is not taken is not kept either.
    private static func leave(_ effect: Effect, _ desk: Desk) throws -> Outcome {
        try desk.turn.dropUpload(in: desk.conversation)
        return Outcome()
    }

    private static func file(_ upload: Upload, _ desk: Desk) -> ImportFile? {
        upload.bytes.map { bytes in
            ImportFile(
                bytes, name: upload.name, asOf: desk.today,
                options: ImportOptions(
                    asOf: desk.today, today: desk.today, timeZone: desk.moment.zone,
                    dates: desk.dayFirst.map { $0 ? .dmy : .mdy },
                    currency: desk.playbook.currency))
        }
    }
}
