import Conversation
import Days
import Foundation
import Glibc
import RoomDesk
import Synchronization

// Times the engine in process on the room desk of Examples, and prints the figures as one JSON object.
//
// engine-bench FOLDER: where the desk's transcripts are.

/// A booking, with a digression, a correction and a remark, which is then taken back.
let booking = [
    "book oslo", "friday", "what is free on thursday", "2pm", "no, make it 3pm", "thanks", "yes", "undo", "cancel",
]
let monday = Day(number: 20_514)

let content = try deskScript()

func desk() -> Bot { roomDesk(content, book: RoomBook(), store: MemoryStore()) { monday } }

func cpu() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
}

func say(_ text: String, to bot: Bot, in conversation: String = "bench", id: String? = nil) throws {
    _ = try bot.answer(Incoming(id: id, conversation: conversation, body: .text(text), channel: "bench"))
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func mean(_ values: some Collection<Double>) -> Double { values.reduce(0, +) / Double(values.count) }

/// Microseconds of processor time for each of so many turns of one conversation.
func turns(_ count: Int) throws -> [Double] {
    let bot = desk()
    return try (0..<count).map { index in
        let begin = cpu()
        try say(booking[index % booking.count], to: bot)
        return cpu() - begin
    }
}

/// The same for a command that says one sentence.
func commands(_ count: Int) throws -> [Double] {
    let hello = Intent(
        name: "hello", commands: ["/hello"], title: Wording("hello"),
        steps: [Step(id: "say", kind: .say(Wording("Hello.")))])
    let bot = try Bot(script: Script(intents: [hello])) { _ in .init(today: monday) }
    return try (0..<count).map { _ in
        let begin = cpu()
        try say("/hello", to: bot)
        return cpu() - begin
    }
}

/// Milliseconds until five messages, sent at once to one conversation, are answered by an effect of 50 ms each.
func five() throws -> (milliseconds: Double, isOrdered: Bool) {
    let order = Mutex<[String]>([])
    let note = Intent(
        name: "note", commands: ["/note"], title: Wording("a note"),
        slots: [Slot(name: "text", kind: .text, takesRest: true)],
        steps: [Step(id: "do", kind: .act("slow")), Step(id: "say", kind: .say(Wording("Noted.")))])
    let bot = try Bot(
        script: Script(intents: [note]),
        handlers: [
            "slow": { effect, _ in
                usleep(50_000)
                order.withLock { $0.append(effect.slots["text"]?.string ?? "") }
                return Outcome()
            }
        ]
    ) { _ in .init(today: monday) }
    let begin = ContinuousClock.now
    let group = DispatchGroup()
    for index in 0..<5 {
        // A channel hands them over in the order of their arrival, a moment apart.
        DispatchQueue.global().async(group: group) { try? say("/note \(index)", to: bot, id: "m\(index)") }
        usleep(500)
    }
    group.wait()
    let took = ContinuousClock.now - begin
    return (took / .milliseconds(1), order.withLock(\.self) == ["0", "1", "2", "3", "4"])
}

/// Seconds for a thousand transcripts, each on a desk of its own.
func transcripts(_ folder: String) throws -> Double {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".chat") }.sorted()
    let all = try files.map {
        try Transcript(parsing: String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8), file: $0)
    }
    let player = TranscriptPlayer { transcript in
        let (book, store) = (RoomBook(), MemoryStore())
        return try ResponderStage(transcript) { clock in roomDesk(content, book: book, store: store) { clock.day } }
    }
    let begin = ContinuousClock.now
    for index in 0..<1000 where !player.play(all[index % all.count]).isPassed { fatalError("a transcript failed") }
    return (ContinuousClock.now - begin) / .seconds(1)
}

_ = try turns(2_000)
let costs = try turns(10_100)
// Turn 10 against turn 10,000: rounds of the same nine messages at either end.
let early = try (0..<20).flatMap { _ in try turns(19).suffix(9) }
let late = costs.suffix(180)
let slow = try five()
let figures: [String: Double] = [
    "turn_us": median(costs), "mean_us": mean(costs), "early_us": mean(early), "late_us": mean(late),
    "command_us": median(try commands(2_000)), "five_ms": slow.milliseconds, "is_ordered": slow.isOrdered ? 1 : 0,
    "transcripts_s": try transcripts(CommandLine.arguments[1]),
]
print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
