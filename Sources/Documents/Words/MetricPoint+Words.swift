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
}
