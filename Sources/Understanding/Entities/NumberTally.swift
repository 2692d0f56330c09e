/// A number while it is being said: "two hundred and five thousand three hundred".
struct NumberTally {
    /// What the scales behind it have closed: 205,000 before "three hundred".
    private var total = 0.0
    /// What no scale has closed yet; nil right behind a scale.
    private var group: Double?
    /// The last scale: what comes behind it must be smaller.
    private(set) var scale = Double.infinity

    /// Whether anything was said yet: a scale needs a number before it.
    var isBegun: Bool { group != nil || total > 0 }
    var value: Double { total + (group ?? 0) }
    /// The scale of the whole number where it has but one: a million of "seven million".
    var closingScale: Double { group == nil && scale < .infinity ? scale : 1 }
    /// Whether "and" may join something to it: "two hundred and …".
    var isJoinable: Bool { value >= 100 && (group ?? 0).nearest % 100 == 0 && scale != 12 }

    /// A number that begins with a figure, or with nothing.
    init(_ figure: Double? = nil) { group = figure }

    /// Takes "five" after "twenty", "twenty" after "two hundred", "twenty" after "one" (one twenty: 120).
    mutating func add(_ small: Double) -> Bool {
        guard let group else {
            guard scale >= 100 else { return false }
            self.group = small
            return true
        }
        let sum: Double
        let whole = group.nearest
        if whole >= 100, whole % 100 == 0, small < 100 {
            sum = group + small
        } else if whole % 100 >= 20, whole % 10 == 0, (1..<10).contains(small) {
            sum = group + small
        } else if (1..<10).contains(whole), (20..<100).contains(small), total == 0 {
            sum = group * 100 + small
        } else {
            return false
        }
        guard sum < scale else { return false }
        self.group = sum
        return true
    }

    /// Takes "hundred": "two hundred", "twenty-one hundred".
    mutating func addHundred() -> Bool {
        let count = group ?? 1
        guard count < 100, group != nil || total == 0 else { return false }
        group = count * 100
        return true
    }

    /// Takes "thousand", "million", "dozen".
    mutating func multiply(by factor: Double) -> Bool {
        if let group {
            let rest = Double(group.nearest % 100)
            if factor == 12, group >= 100, (1..<10).contains(rest) {
                // "three hundred and two dozen": only the two are dozens.
                total += group - rest
                self.group = rest
                return multiply(by: factor)
            }
            guard factor < scale else { return false }
            total += group * factor
        } else {
            total = total == 0 ? factor : total * factor
        }
        group = nil
        scale = factor
        return true
    }
}
