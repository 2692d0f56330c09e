import Reviews

extension MetricPoint {
    /// `42`, `35%`, `18 h`.
    var figure: String {
        let number = Figures.plain(value, places: 2)
        return switch unit {
        case nil, "": number
        case "%": number + "%"
        case "$": "$" + number
        case let unit?: "\(number) \(unit)"
        }
    }

    /// `83%`: exports write 0.83 or 83 for the same thing.
    var share: String { Figures.plain(value <= 1.5 ? value * 100 : value) + "%" }
}
