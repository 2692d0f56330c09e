import Reviews

/// Our own people in the demo.
///
/// Maya is the only csm, so that the terminal knows who is typing. Sam looks after accounts too, as a team lead.
enum DemoPeople {
    static let maya = person("Maya Lindqvist", .csm, "Customer Success Manager", .success)
    static let sam = person("Sam Whitlock", .lead, "Lead CSM, strategic accounts", .success)
    static let lena = person("Lena Novak", .lead, "Manager, Customer Success", .success)
    static let omar = person("Omar Haddad", .admin, "Director, Customer Success", .success)
    static let jo = person("Jo Reyes", .viewer, "Account Executive", .sales)
    static let ravi = person("Ravi Menon", .viewer, "Integration Engineer", .engineering)
    static let sarah = person("Sarah Johnson", .viewer, "Integration Engineer", .engineering)
    static let kim = person("Kim Doyle", .viewer, "Trainer", .training)

    static let all = [maya, sam, lena, omar, jo, ravi, sarah, kim]

    private enum Team: String {
        case success = "Customer Success"
        case sales = "Sales"
        case engineering = "Engineering"
        case training = "Training"
    }

    /// A person whose id and address are the first name in lower case.
    private static func person(_ name: String, _ role: Person.Role, _ title: String, _ team: Team) -> Person {
        let id = name.prefix { $0 != " " }.lowercased()
        return Person(id: id, name: name, email: "\(id)@us.example", role: role, title: title, team: team.rawValue)
    }
}
