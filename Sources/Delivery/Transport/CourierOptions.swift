/// How requests are sent.
package struct CourierOptions: Sendable {
    package var rule: AddressRule
    /// The one way through a company's proxy, such as `http://proxy:3128`; nil for a direct way. The environment's own
    /// settings are not looked at.
    package var proxy: String?
    /// How many requests are under way at once; the others wait, and their time does not run.
    package var connections = 20
    package var connectMilliseconds = 10_000
    package var totalMilliseconds = 30_000
    /// How many bytes of a body, and of all headers, are read.
    package var maximumBody = 256 * 1024
    package var maximumHead = 64 * 1024
    package var userAgent: String

    package init(rule: AddressRule = AddressRule(), proxy: String? = nil, userAgent: String = "qbr") {
        self.rule = rule
        self.proxy = proxy
        self.userAgent = userAgent
    }
}
