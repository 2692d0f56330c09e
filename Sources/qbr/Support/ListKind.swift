import ArgumentParser

/// What `qbr list` can list.
enum ListKind: String, CaseIterable, ExpressibleByArgument {
    case accounts, people, goals, actions, reviews, metrics, benchmarks, plans, risks, opportunities, requests, roadmap
}
