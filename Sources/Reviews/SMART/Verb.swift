/// The two forms of a verb that actions are spoken of in: `fix` and `fixes`.
enum Verb {
    private static let irregular = ["be": "is", "have": "has", "do": "does", "go": "goes"]
    private static let irregularBack = ["is": "be", "are": "be", "has": "have", "does": "do", "goes": "go"]
    /// Base forms that end like a third person, and third persons that the endings get wrong.
    private static let bases: Set<String> = ["focus", "canvas", "bus", "bias", "plus", "gas"]
    private static let odd = [
        "caches": "cache", "aches": "ache", "ties": "tie", "lies": "lie", "dies": "die", "focuses": "focus",
        "canvasses": "canvas", "quizzes": "quiz", "biases": "bias", "axes": "axe",
    ]

    /// `fix` → `fixes`, `try` → `tries`, `have` → `has`.
    static func thirdPerson(_ verb: String) -> String {
        let lower = verb.lowercased()
        if let form = irregular[lower] { return form }
        if lower == "quiz" { return "quizzes" }
        if lower.hasSuffix("y"), let before = lower.dropLast().last, !"aeiou".contains(before) {
            return verb.dropLast() + "ies"
        }
        let endings = ["s", "sh", "ch", "x", "z", "o"]
        return verb + (endings.contains { lower.hasSuffix($0) } ? "es" : "s")
    }

    /// `fixes` → `fix`, `tries` → `try`, `has` → `have`; a base form stays.
    static func base(_ verb: String) -> String {
        let lower = verb.lowercased()
        if let form = irregularBack[lower] ?? odd[lower] { return form }
        if bases.contains(lower) || !lower.hasSuffix("s") || lower.hasSuffix("ss") || lower.count < 4 { return verb }
        if lower.hasSuffix("ies") { return verb.dropLast(3) + "y" }
        for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] where lower.hasSuffix(ending) {
            return String(verb.dropLast(2))
        }
        return String(verb.dropLast())
    }
}
