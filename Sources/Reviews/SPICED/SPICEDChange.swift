/// One change to what a customer told us.
package enum SPICEDChange: Codable, Hashable, Sendable {
    /// The lines of Situation, Pain, Impact or Decision, all of them anew.
    case replace(SPICEDVersion.Element, [String])
    /// One more line.
    case add(SPICEDVersion.Element, String)
    /// Moved, named or dropped.
    case criticalEvent(SPICEDVersion.CriticalEvent?)
}
