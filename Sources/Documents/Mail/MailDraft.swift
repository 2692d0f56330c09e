/// An e-mail to a customer, to be sent by hand.
///
/// Nothing goes out by itself: the text is shown whole, or opened in a mail program by ``mailto``.
package struct MailDraft: Hashable, Sendable {
    package let recipients: [String]
    package let subject: String
    package let body: CustomerDocument

    package init(recipients: [String], subject: String, body: CustomerDocument) {
        self.recipients = recipients
        self.subject = subject
        self.body = body
    }

    /// A link that opens the draft in a mail program (RFC 6068): UTF-8 percent-encoded, line breaks as `%0D%0A`.
    package var mailto: String {
        let to = recipients.map { MailDraft.encoded($0, keeping: "@") }.joined(separator: ",")
        return "mailto:\(to)?subject=\(MailDraft.encoded(subject))&body=\(MailDraft.encoded(body.markdown))"
    }

    /// Links above this many characters are cut or refused by some mail programs and browsers.
    package static let safeLength = 2_000

    /// Whether the link may be cut, so that the text should be copied instead.
    package var isTooLongForALink: Bool { mailto.utf8.count > MailDraft.safeLength }

    /// Everything but letters, digits and `-._~` is encoded.
    private static func encoded(_ text: String, keeping kept: String = "") -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\r\n")
        var encoded = ""
        for byte in lines.utf8 {
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
