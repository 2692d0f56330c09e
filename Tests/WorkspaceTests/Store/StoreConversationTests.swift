import Foundation
import Testing
import Workspace

struct StoreConversationTests {
    private let workspace: Workspace

    init() throws {
        workspace = try .fresh()
    }

    @Test func theStateComesBackAsItWas() throws {
        let state = Sample.conversation(version: 1)
        try workspace.turn(.maya()) { try $0.saveConversation(state) }
        #expect(try workspace.turn(.maya()) { try $0.conversation("c1") } == state)
        #expect(try workspace.read { try $0.conversation("c2") } == nil)
    }

    @Test(arguments: [0, 1, 3])
    func aVersionThatIsNotTheNextIsRefused(version: Int) throws {
        try workspace.turn(.maya()) { try $0.saveConversation(Sample.conversation(version: 1)) }
        #expect(throws: WorkspaceError.conversationMoved(id: "c1", expected: version - 1, stored: 1)) {
            try workspace.turn(.maya()) { try $0.saveConversation(Sample.conversation(version: version)) }
        }
        try workspace.turn(.maya()) { try $0.saveConversation(Sample.conversation(version: 2)) }
    }

    @Test func aUsersOpenConversationsComeLatestFirst() throws {
        try workspace.turn(.maya()) { turn throws in
            for (id, at, isOpen) in [("c1", "08", true), ("c2", "09", true), ("c3", "10", false)] {
                var conversation = Sample.conversation(version: 1)
                conversation.id = id
                conversation.updatedAt = "2026-03-\(at)T09:00:00Z"
                conversation.isOpen = isOpen
                try turn.saveConversation(conversation)
            }
        }
        #expect(try workspace.read { try $0.openConversations(of: "maya") }.map(\.id) == ["c2", "c1"])
        #expect(try workspace.read { try $0.openConversations(of: "sam") }.isEmpty)
    }

    @Test func anAnswerBelongsToItsMessageAndConversation() throws {
        let answer = Data([0, 1, 255])
        try workspace.turn(.maya()) { try $0.rememberAnswer(answer, to: "e1", in: "c1") }
        try workspace.turn(.maya()) { turn throws in
            #expect(try turn.answer(to: "e1", in: "c1") == answer)
            #expect(try turn.answer(to: "e1", in: "c2") == nil)
            #expect(try turn.answer(to: "e2", in: "c1") == nil)
        }
    }
}
