import Testing

@testable import Channels

struct FormFieldsTests {
    @Test func escapesPlusesAndUnescapedSlashesAreRead() throws {
        let fields = try FormFields("command=/weather&text=a+b%26c%3D%C3%A9&empty=&alone".utf8)
        #expect(fields["command"] == "/weather")
        #expect(fields["text"] == "a b&c=é")
        #expect(fields["empty"] == nil)
        #expect(fields["missing"] == nil)
    }

    @Test func mentionsMayComeOncePerPerson() throws {
        let fields = try FormFields(
            "text=hi&user_mentions=ann&user_mentions=bob&user_mentions_ids=1&user_mentions_ids=2".utf8)
        #expect(fields["text"] == "hi")
        #expect(fields["user_mentions"] == "ann")
    }

    @Test(
        "what is no form is refused", arguments: ["a=%4", "a=%zz", "a=%C3", "a=1&a=2", "a=%"])
    func unreadable(text: String) {
        #expect(throws: Refusal.self) { try FormFields(text.utf8) }
    }

    @Test func aHundredThousandFieldsAreRefused() {
        let text = (0..<100_000).map { "f\($0)=1" }.joined(separator: "&")
        #expect(throws: Refusal.unreadable("the form has more than 200 fields")) { try FormFields(text.utf8) }
    }
}
