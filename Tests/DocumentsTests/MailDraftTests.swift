import Foundation
import Testing

@testable import Documents

@Suite struct MailDraftTests {
    @Test func aLinkIsEncodedAsMailProgramsWantIt() {
        let draft = MailDraft(
            recipients: ["dana@acme.com", "o'b+x@acme.com"], subject: "R&D: Q1?",
            body: CustomerDocument("Hi,\n\n50% + ü\n"))
        #expect(
            draft.mailto
                == "mailto:dana@acme.com,o%27b%2Bx@acme.com?subject=R%26D%3A%20Q1%3F&body=Hi%2C%0D%0A%0D%0A50%25%20%2B%20%C3%BC%0D%0A"
        )
    }

    @Test func anURLReaderReadsTheSameTextBack() throws {
        let body = "# Größe\n\n| a | b |\n👍 & <x> #1 ?=\n"
        let draft = MailDraft(recipients: ["dana@acme.com"], subject: "S & T", body: CustomerDocument(body))
        let items = try #require(URLComponents(string: draft.mailto)?.queryItems)
        #expect(items.map(\.name) == ["subject", "body"])
        #expect(items[0].value == "S & T")
        #expect(items[1].value?.replacingOccurrences(of: "\r\n", with: "\n") == body)
    }

    @Test func aLongDraftSaysSo() {
        func draft(_ length: Int) -> MailDraft {
            MailDraft(recipients: [], subject: "s", body: CustomerDocument(String(repeating: "a", count: length)))
        }
        #expect(!draft(1_900).isTooLongForALink && draft(2_000).isTooLongForALink)
    }
}
