/// Why a request is not taken; nothing was written.
package enum Refusal: Error, Equatable {
    /// It carries no signature, or one that is not ours.
    case unsigned
    /// It was signed more than five minutes before now, or after.
    case stale
    /// It is signed and still cannot be read; with what is wrong.
    case unreadable(String)
    /// It is signed JSON, nested deeper than anybody reads.
    case tooDeep
    /// Nobody can say just now whether it is signed; with what is missing.
    case unverifiable(String)

    package var status: Int {
        switch self {
        case .unsigned, .stale: 401
        case .unreadable, .tooDeep: 400
        case .unverifiable: 503
        }
    }
}

extension Refusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unsigned: "The signature is missing or wrong; compare the platform's secret with the one set here."
        case .stale: "The timestamp is missing or more than five minutes away; check the clocks on both sides."
        case .tooDeep: "The request cannot be read: it is nested too deep."
        case .unverifiable(let fault): "The signature cannot be verified just now: \(fault)."
        case .unreadable(let fault): "The request cannot be read: \(fault)\(fault.hasSuffix(".") ? "" : ".")"
        }
    }
}
