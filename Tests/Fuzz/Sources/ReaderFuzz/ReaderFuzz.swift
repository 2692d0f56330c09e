import Days
import Understanding

/// Feeds any bytes to the reader: `scripts/fuzz`.
///
/// The first four bytes choose the day, the sense and the fiscal year, the rest is the text. A trap is a crash by
/// itself; ranges outside the text, entities that overlap and answers that differ are made into one.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnyBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard bytes.count > 4 else { return 0 }
    var context = ReadingContext(
        today: Day(number: 16_000 + Int(bytes[0]) * 64 + Int(bytes[1])), people: ReaderFuzz.people,
        accounts: ReaderFuzz.accounts, me: Named(id: "me", name: "Me"))
    context.sense = bytes[2].isMultiple(of: 2) ? .due : .past
    context.fiscalYearStartMonth = [nil, 1, 2, 7][Int(bytes[3]) % 4]
    context.anchors = ["qbr": context.today + 20]
    let text = String(decoding: bytes[4...], as: UTF8.self)
    let reading = ReaderFuzz.reader.read(text, in: context)
    let length = text.unicodeScalars.count
    var end = 0
    for entity in reading.entities {
        precondition(!entity.range.isEmpty && entity.range.lowerBound >= end && entity.range.upperBound <= length)
        end = entity.range.upperBound
    }
    precondition(reading == ReaderFuzz.reader.read(text, in: context))
    return 0
}

/// A small world to read in.
enum ReaderFuzz {
    static let people = NameIndex([
        Named(id: "s1", name: "Sarah Johnson", group: "acme"), Named(id: "s2", name: "Sarah Lee", group: "globex"),
        Named(id: "d", name: "Dana Ruiz", group: "acme", roles: ["champion", "cfo"]),
        Named(id: "jb", name: "Jean-Luc Béranger", aliases: ["JL"]),
    ])
    static let accounts = NameIndex([
        Named(id: "acme", name: "Acme Corp", aliases: ["acme.com"]), Named(id: "globex", name: "Globex"),
        Named(id: "red", name: "Red Peak"),
    ])
    static let reader: Reader = {
        let intents = [
            IntentExamples(
                name: "add-action",
                phrases: ["add [an] action", "{owner} will {action} by {due}", "(remind|tell) {owner} to {action}"],
                commands: ["qbr-action"]),
            IntentExamples(
                name: "list-actions",
                phrases: ["what is overdue", "open actions [of|at|for] {account}", "what did {account} promise"],
                commands: ["qbr-actions"]),
            IntentExamples(
                name: "health", phrases: ["how healthy is {account}", "health score", "why is {account} red"],
                commands: ["qbr-health"]),
        ]
        do {
            return try Reader(intents: intents, outOfScope: ["order a pizza", "what is the weather"])
        } catch {
            preconditionFailure("\(error)")
        }
    }()
}
