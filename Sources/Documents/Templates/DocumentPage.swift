/// What one template shows: its stored properties are the names that the template may use.
protocol DocumentPage: Sendable {
    /// The template's name: `agenda.md.mustache`.
    static var file: String { get }

    /// A page with every field filled and one element in every list, to check a template against.
    static var sample: Self { get }

    /// The name that must stand before the others in the template; nil where the order is free.
    static var order: (first: String, then: [String])? { get }
}

extension DocumentPage {
    static var order: (first: String, then: [String])? { nil }
}
