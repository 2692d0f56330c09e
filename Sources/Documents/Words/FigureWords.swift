import Reviews

/// Numbers as a reader expects them: `18 h`, `35%`, `$28,000`, `4.4`.
enum FigureWords {
    /// - Parameter unit: `h`, `%`, `$`, or nil for a plain count.
    static func words(_ value: Double, unit: String?) -> String {
        switch unit {
        case nil: plain(value)
        case "%": plain(value) + "%"
        case "$": "$" + plain(value)
        case let unit?: "\(plain(value)) \(unit)"
        }
    }

    /// At most two decimals, thousands grouped.
    static func plain(_ value: Double) -> String { Figures.plain(value, places: 2) }

    /// `48 h → 18 h`; what is unknown is left out, nil where nothing is known.
    static func movement(from baseline: Double?, to current: Double?, unit: String?) -> String? {
        switch (baseline, current) {
        case (let from?, let to?): "\(words(from, unit: unit)) → \(words(to, unit: unit))"
        case (nil, let to?): words(to, unit: unit)
        case (let from?, nil): "from \(words(from, unit: unit))"
        case (nil, nil): nil
        }
    }
}
