import Conversation
import Days
import Foundation
import RoomDesk

let today = { @Sendable in Day(number: Int(Date.now.timeIntervalSince1970 / 86_400)) }
let desk = try roomDesk(deskScript(), book: RoomBook(), store: MemoryStore(), today: today)
while let line = readLine() {
    let answer = try desk.answer(Incoming(conversation: "desk", body: .text(line), channel: "terminal"))
    for reply in answer.replies { print(reply.text, reply.choices.map { "[\($0.label)]" }.joined(separator: " ")) }
}
