/// A mail to a customer, to be sent by hand: whom it is for and what it is called.
///
/// Nothing goes out by itself. The text is shown whole, to be copied; a link with the text in it would be a thousand
/// characters of percent signs in a chat, cut by some mail programs, and Markdown in all of them.
package struct MailDraft: Hashable, Sendable {
    package let recipients: [String]
    package let subject: String

    package init(recipients: [String], subject: String) {
        self.recipients = recipients
        self.subject = subject
    }

    /// A link that opens a new mail with address and subject (RFC 6068), UTF-8 percent-encoded.
    package var mailto: String {
        let to = recipients.map { MailDraft.encoded($0, keeping: "@") }.joined(separator: ",")
        return "mailto:\(to)?subject=\(MailDraft.encoded(subject))"
    }

    /// Everything but letters, digits and `-._~` is encoded.
    private static func encoded(_ text: String, keeping kept: String = "") -> String {
        var encoded = ""
        for byte in text.utf8 {
            let scalar = Unicode.Scalar(byte)
            if isUnreserved(byte) || kept.unicodeScalars.contains(scalar) {
                encoded.unicodeScalars.append(scalar)
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (hex.utf8.count == 1 ? "0" : "") + hex
            }
        }
        return encoded
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
