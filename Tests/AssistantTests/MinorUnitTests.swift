import Days
import Reviews
import Testing
import Understanding

/// What is read and what is kept count an amount in the same minor units.
@Suite struct MinorUnitTests {
    @Test(
        "as many minor units where it is read and where it is kept",
        arguments: [
            ("USD", 100), ("EUR", 100), ("JPY", 1), ("KRW", 1), ("VND", 1), ("CLP", 1), ("ISK", 1), ("PYG", 1),
            ("UGX", 1), ("RWF", 1), ("XAF", 1), ("XOF", 1), ("XPF", 1), ("VUV", 1), ("KMF", 1), ("GNF", 1), ("DJF", 1),
            ("BIF", 1), ("KWD", 1000), ("BHD", 1000), ("OMR", 1000), ("JOD", 1000), ("TND", 1000), ("IQD", 1000),
            ("LYD", 1000),
        ])
    func sameUnits(_ code: String, _ units: Int) {
        #expect(Money.minorUnits(of: code) == units)
        #expect(Currency.minorUnits(code) == Double(units))
    }

    @Test func wholeYenHaveNoCents() {
        #expect(Money(minor: 5000, currency: "JPY").description == "JPY 5,000")
        #expect(Money(minor: 1_234, currency: "KWD").description == "KWD 1.234")
        #expect(Money(minor: 1_005, currency: "EUR").description == "€10.05")
        #expect(Money(5000, "JPY").minor == 5000)
        #expect(Money(rounding: 12.345, "JPY").minor == 12)
    }

    @Test func aRateGoesFromYenToCents() {
        let rate = ExchangeRate(from: "JPY", to: "USD", rate: 0.0065, asOf: Day(number: 20_000))
        #expect(Money(minor: 10_000, currency: "JPY").converted(to: "USD", by: [rate])?.amount == Money(65))
    }
}
