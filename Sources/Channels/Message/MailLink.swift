import Foundation

/// A link that begins a mail, as something to read where it cannot be followed.
struct MailLink: Hashable {
    /// As they stand in it, with a comma between two.
    let to: String
    /// Nil where it has none.
    let subject: String?

    /// - Returns: Nil for a link that leads elsewhere.
    init?(_ link: String) {
        guard let parts = URLComponents(string: link), parts.scheme?.lowercased() == "mailto", !parts.path.isEmpty
        else { return nil }
        to = parts.path.replacing(",", with: ", ")
        subject = parts.queryItems?.first { $0.name.lowercased() == "subject" }?.value.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// `to dana@acme.com, subject “Recap”`.
    var words: String { ["to \(to)", subject.map { "subject “\($0)”" }].compactMap(\.self).joined(separator: ", ") }
}

extension RichText {
    /// The same with the links that begin a mail spelled out behind their words, as text.
    var withMailSpelledOut: RichText {
        spans.reduce(into: RichText()) { whole, span in
            guard let mail = span.link.flatMap(MailLink.init) else { return whole.append(span) }
            whole.append(Span(text: span.text, style: span.style, link: nil))
            if mail.to != span.text { whole.append(" (\(mail.words))") }
        }
    }
}
