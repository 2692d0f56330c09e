/// Why a request got no response.
package enum TransportError: Error, Hashable, Sendable {
    /// No address that can be used, or a scheme other than https.
    case badURL
    /// A line break or a NUL in a header of that name.
    case badHeader(String)
    /// The address behind the name is private.
    case closedAddress
    case timeout
    /// A body or a head longer than is read.
    case tooLong
    /// The certificate is not to be trusted, or TLS failed.
    case untrusted
    /// Anything else, in libcurl's words.
    case failed(String)
    /// The courier has been stopped.
    case stopped
}

extension TransportError: CustomStringConvertible {
    /// One sentence, which holds nothing of the URL.
    package var description: String {
        switch self {
        case .badURL: "The URL cannot be used; it must begin with https:// and name a host."
        case .badHeader(let name): "The header '\(name)' holds a line break; take it out."
        case .closedAddress:
            "The host has a private address; name it in QBR_ALLOW_PRIVATE_HOSTS if it is meant to be reached."
        case .timeout: "The host did not answer in time; it is tried again later."
        case .tooLong: "The host answered with more than is read here; check that the URL is a webhook's."
        case .untrusted: "The host's certificate is not to be trusted; check the host's name and its certificate."
        case .failed(let words): "The host could not be reached: \(words)."
        case .stopped: "Nothing is sent any more: the program is stopping."
        }
    }
}
