import Foundation
import Testing

@testable import Documents

@Suite struct MailDraftTests {
    @Test func aLinkIsEncodedAsMailProgramsWantIt() {
        let draft = MailDraft(recipients: ["dana@acme.com", "o'b+x@acme.com"], subject: "R&D: Q1 (50% + ü)?")
        #expect(
            draft.mailto
                == "mailto:dana@acme.com,o%27b%2Bx@acme.com?subject=R%26D%3A%20Q1%20%2850%25%20%2B%20%C3%BC%29%3F")
    }

    @Test func anURLReaderReadsTheSameSubjectBack() throws {
        let draft = MailDraft(recipients: ["dana@acme.com"], subject: "Größe & <x> #1 ?= 👍")
        let items = try #require(URLComponents(string: draft.mailto)?.queryItems)
        #expect(items.map(\.name) == ["subject"] && items[0].value == "Größe & <x> #1 ?= 👍")
    }

    @Test func aMailToNobodyYetHasItsSubject() {
        #expect(MailDraft(recipients: [], subject: "Recap").mailto == "mailto:?subject=Recap")
    }
}
