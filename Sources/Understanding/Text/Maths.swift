/// Logarithm and exponential from the four basic operations alone.
///
/// The C library's differ in the last bit from machine to machine; these do not, and neither do the answers.
enum Maths {
    private static let ln2 = 0.693_147_180_559_945_3

    /// The natural logarithm of a positive number.
    static func log(_ value: Double) -> Double {
        var exponent = Double(value.exponent)
        var part = value.significand
        if part > 1.414_213_562_373_095 {
            part /= 2
            exponent += 1
        }
        let ratio = (part - 1) / (part + 1)
        let square = ratio * ratio
        var sum = 0.0
        for index in stride(from: 21, through: 1, by: -2) { sum = sum * square + 1 / Double(index) }
        return exponent * ln2 + 2 * ratio * sum
    }

    /// e to the power of a number; 0 and a very large number at the ends.
    static func exp(_ value: Double) -> Double {
        let value = min(700, max(-700, value))
        let steps = (value / ln2).nearest
        let rest = value - Double(steps) * ln2
        var sum = 1.0
        for index in stride(from: 16, through: 1, by: -1) { sum = 1 + rest / Double(index) * sum }
        return sum * Double(sign: .plus, exponent: steps, significand: 1)
    }

    /// From 0 to 1, with 0.5 at 0.
    static func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
}
