import Conversation
import Testing

@testable import Assistant

/// Whatever is said to the bot itself, on the demo: it answers. Tests/Random says far more, to the flows alone.
@Suite struct RandomTalkTests {
    @Test(arguments: 1...2)
    func theBotAnswersWhateverIsSaid(_ seed: UInt64) throws {
        let brain = try Brain(ShippedContent.files())
        let transcript = try Transcript(parsing: "with demo\nmaya csm\nmaya> hello\nbot< ...\n", file: #filePath)
        let stage = try BotStage(transcript, brain: brain)
        func answer(_ body: Incoming.Body, id: String? = nil) throws -> Answer {
            try stage.answer(Incoming(id: id, conversation: "maya", user: "maya", body: body, channel: "transcript"))
        }
        var talk = RandomTalk(brain.script, seed: seed)
        var choices: [Choice] = []
        for turn in 0..<200 {
            let message = talk.next(choices)
            let place = "seed \(seed), turn \(turn): “\(message.text)”"
            do {
                let first = try answer(message.body, id: "\(turn)")
                #expect(!first.replies.isEmpty, "\(place) is met with silence")
                choices = first.replies.last?.choices ?? []
                if turn.isMultiple(of: 10) {
                    let again = try answer(message.body, id: "\(turn)")
                    #expect(again.replies == first.replies && again.changes == first.changes, "\(place) twice")
                }
            } catch { Issue.record("\(place): \(error)") }
        }
        var left = 30
        while try answer(.text("where was i")).flow != nil, left > 0 {
            _ = try answer(.text("cancel"))
            left -= 1
        }
        #expect(left > 0, "seed \(seed): cancel leads nowhere")
    }
}
