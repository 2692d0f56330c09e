extension ValueEntry {
    /// The amount by the category's formula, or as it was stated.
    ///
    /// S2 ROI Calculation Framework:
    ///
    ///     time     hours × rate
    ///     revenue  attributed × win_rate      (win_rate 0...1; left out for revenue already won)
    ///     cost     previous − new
    ///     risk     incident_cost × incidents
    ///     quality  error_cost × reduction_pct (0...100)
    ///
    /// An `amount` among the inputs stands for any formula: the customer named the sum.
    ///
    /// - Parameter inputs: Money in whole units of `currency`.
    package static func amount(
        _ category: Category, inputs: [String: Double], currency: String
    ) throws(ValueRefusal) -> Money {
        let form = Form(category: category, inputs: inputs)
        let value: Double =
            if inputs["amount"] != nil {
                try form.input("amount")
            } else {
                switch category {
                case .time: try form.input("hours") * form.input("rate")
                case .revenue: try form.input("attributed") * form.share("win_rate", of: 1)
                case .cost: try form.input("previous") - form.input("new")
                case .risk: try form.input("incident_cost") * form.input("incidents")
                case .quality: try form.input("error_cost") * form.share("reduction_pct", of: 100)
                }
            }
        guard value >= 0 else { throw .noSaving(category: category) }
        guard value.isFinite, value < 9e12 else { throw .tooLarge(category: category) }
        return Money(rounding: value, currency)
    }

    /// The formula in figures: `840 h × $50`; the amount alone where it was stated.
    package var working: String {
        func money(_ key: String) -> String {
            Money(rounding: inputs[key] ?? 0, amount.currency).description
        }
        func count(_ key: String) -> String { Figures.plain(inputs[key] ?? 0, places: 2) }
        guard inputs["amount"] == nil else { return amount.description }
        return switch category {
        case .time: "\(count("hours")) h × \(money("rate"))"
        case .revenue:
            inputs["win_rate"].map { "\(money("attributed")) × \(Figures.percent($0))" } ?? money("attributed")
        case .cost: "\(money("previous")) − \(money("new"))"
        case .risk: "\(money("incident_cost")) × \(count("incidents"))"
        case .quality: "\(money("error_cost")) × \(count("reduction_pct"))%"
        }
    }

    /// Inputs, each looked at before it is used.
    private struct Form {
        let category: Category
        let inputs: [String: Double]

        func input(_ name: String) throws(ValueRefusal) -> Double {
            guard let value = inputs[name], value.isFinite else { throw .missing(input: name, category: category) }
            guard value >= 0 else { throw .negative(input: name, category: category) }
            return value
        }

        /// A part of the whole; a missing win rate is 1, since revenue already won needs none.
        func share(_ name: String, of whole: Double) throws(ValueRefusal) -> Double {
            if name == "win_rate" && inputs[name] == nil { return 1 }
            let value = try input(name)
            guard value <= whole else { throw .aboveTheWhole(input: name, category: category) }
            return value / whole
        }
    }
}
