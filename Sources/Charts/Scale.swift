/// An axis from 0, with a handful of round steps.
struct Scale {
    /// The end of the axis, a whole number of steps; more than 0.
    let end: Double
    let step: Double

    /// - Parameters:
    ///   - top: The greatest figure to be shown.
    ///   - isWhole: Whether only whole things are counted, so that no step is a part of one.
    init(upTo top: Double, isWhole: Bool = false) {
        let top = top > 0 && top.isFinite ? top : 1
        var unit = 1.0
        while unit * 10 <= top { unit *= 10 }
        while unit > top { unit /= 10 }
        // 1, 2 or 5 of the unit: four or five steps, whatever the figures are.
        let steps = [unit / 5, unit / 2, unit, unit * 2]
        let even = steps.first { top / $0 <= 5 } ?? unit
        step = isWhole ? max(1, even) : even
        end = (top / step - 1e-9).rounded(.up) * step
    }

    /// 0, a step, and so on to the end.
    var ticks: [Double] { (0...Int((end / step).rounded())).map { Double($0) * step } }

    /// The share of the axis that a figure takes, 0 to 1.
    func share(_ value: Double) -> Double { min(1, max(0, value / end)) }

    /// `20`, `1,500`, `12k`, `0.5`, `1.2M`: short enough for an axis.
    static func tick(_ value: Double) -> String {
        if value >= 1_000_000 { return plain(value / 1_000_000) + "M" }
        if value >= 10_000 { return plain(value / 1000) + "k" }
        if value >= 1000 { return "\(Int(value) / 1000),\(String(1000 + Int(value) % 1000).dropFirst())" }
        return plain(value)
    }

    /// Two places at most, none where they are noughts.
    static func plain(_ value: Double) -> String {
        let hundredths = Int((abs(value) * 100).rounded())
        let sign = value < 0 && hundredths > 0 ? "-" : ""
        guard !hundredths.isMultiple(of: 100) else { return sign + String(hundredths / 100) }
        let rest = String(100 + hundredths % 100).dropFirst()
        return "\(sign)\(hundredths / 100).\(rest.hasSuffix("0") ? rest.dropLast() : rest)"
    }
}

extension Scale {
    /// The lines across a drawing, each with its figure on the left.
    ///
    /// - Parameter height: Where a figure stands.
    func rungs(from left: Double, to right: Double, height: (Double) -> Double) -> [String] {
        ticks.flatMap { tick in
            let y = height(tick)
            return [
                SVGText.line(left, y, right, y, style: "g"),
                SVGText.text(Scale.tick(tick), left - 8, y + 5, .end, style: "m"),
            ]
        }
    }
}
