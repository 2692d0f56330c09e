import Reviews
import Understanding
import Workspace

/// The names that texts may mention, for each set of accounts that is hidden from somebody; one for all others.
struct NameCaches {
    private var caches: [[String]: NameCache] = [:]

    /// The people of the workspace.
    mutating func people(_ facts: any Facts) throws -> [Person] {
        try caches[facts.hiddenAccounts, default: NameCache()].people(facts)
    }

    /// The names that may be meant where an account is talked about, and the accounts of a csm to be offered.
    mutating func names(
        of focus: String?, for csm: String?, _ facts: any Facts
    ) throws -> (names: NameCache.Names, own: [Named]) {
        // Teams are few; sets that are no longer asked for need not stay.
        if caches.count > 20 { caches = [:] }
        let names = try caches[facts.hiddenAccounts, default: NameCache()].names(of: focus, facts)
        return (names, caches[facts.hiddenAccounts]?.fewAccounts(of: csm) ?? [])
    }
}
