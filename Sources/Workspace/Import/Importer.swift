import Days
import Reviews

/// Imports files into a workspace: accounts first, each file whole or not at all.
///
///     let importer = Importer(paths, options: options)
///     for outcome in try importer.preview(workspace) { print(outcome.text) }
///     try importer.run(workspace, author: author)
package struct Importer: Sendable {
    /// What it is at.
    package enum Phase: String, Sendable { case reading, comparing, writing }

    /// Told the file's name, what is being done with it, and how far that is, 0 to 1.
    package typealias Progress = (_ file: String, _ phase: Phase, _ share: Double) -> Void

    /// In the order in which they are imported.
    package let files: [ImportFile]

    /// Reads and recognises the files; what is wrong with one stands in it.
    package init(_ paths: [String], options: ImportOptions, progress: Progress = { _, _, _ in }) {
        self.init(
            paths.map { path in
                let name = String(path.split(separator: "/").last ?? "")
                return ImportFile(path: path, options: options) { progress(name, .reading, $0) }
            })
    }

    init(_ files: [ImportFile]) {
        let ranked = files.enumerated().map { (rank: $1.sheet?.target.rank ?? .max, index: $0, file: $1) }
        self.files = ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.file)
    }

    /// What an import would do; nothing is written.
    ///
    /// A file counts on those before it, as it will when they have been imported.
    package func preview(_ workspace: Workspace, progress: Progress = { _, _, _ in }) throws -> [ImportOutcome] {
        let targets = Set(files.compactMap { $0.sheet?.target })
        var book = try workspace.read { try ImportBook($0, for: targets) }
        return files.map { file in
            guard let sheet = file.sheet else { return ImportOutcome(file) }
            let plan = Importer.plan(sheet, book, progress)
            if plan.isSound { book.absorb(plan) }
            return ImportOutcome(file, plan)
        }
    }

    /// Imports the files that are sound, each in one turn of its own.
    ///
    /// Each is compared once more within its turn, so that what somebody changed since the preview is seen.
    ///
    /// - Throws: ``WorkspaceError``; the files before the one at fault stay imported.
    package func run(
        _ workspace: Workspace, author: Author, progress: Progress = { _, _, _ in }
    ) throws -> [ImportOutcome] {
        try files.map { file in
            guard let sheet = file.sheet, sheet.faults.isEmpty else { return ImportOutcome(file, isWritten: false) }
            return try workspace.turn(author) { try Importer.write(file, sheet, $0, progress) }
        }
    }

    /// What importing one file would do.
    package static func preview(_ file: ImportFile, in facts: any Facts) throws -> ImportOutcome {
        guard let sheet = file.sheet else { return ImportOutcome(file) }
        return ImportOutcome(file, plan(sheet, try ImportBook(facts, for: [sheet.target])) { _, _, _ in })
    }

    /// Imports one file as a part of a turn, whole or not at all.
    package static func run(_ file: ImportFile, in turn: Turn) throws -> ImportOutcome {
        guard let sheet = file.sheet, sheet.faults.isEmpty else { return ImportOutcome(file, isWritten: false) }
        return try write(file, sheet, turn) { _, _, _ in }
    }

    private static func write(_ file: ImportFile, _ sheet: ImportSheet, _ turn: Turn, _ progress: Progress) throws
        -> ImportOutcome
    {
        let plan = plan(sheet, try ImportBook(turn, for: [sheet.target]), progress)
        guard plan.isSound else { return ImportOutcome(file, plan, isWritten: false) }
        for (index, entry) in plan.entries.enumerated() {
            try save(entry.entity, asOf: sheet.asOf, turn)
            if index.isMultiple(of: 500) {
                progress(file.name, .writing, Double(index) / Double(plan.entries.count))
            }
        }
        progress(file.name, .writing, 1)
        return ImportOutcome(file, plan, isWritten: true)
    }

    private static func plan(_ sheet: ImportSheet, _ book: ImportBook, _ progress: Progress) -> ImportPlan {
        let total = Double(max(1, sheet.table.rows.count))
        return ImportPlan.making(sheet, against: book) { progress(sheet.table.file, .comparing, Double($0) / total) }
    }

    /// Saves a fact; an action without an id gets the next one of the quarter that the file is of.
    private static func save(_ entity: some Entity, asOf: Day, _ turn: Turn) throws {
        if var action = entity as? Action, action.id.isEmpty {
            action.id = try turn.nextActionID(in: Quarter(containing: asOf))
            try turn.save(action)
        } else {
            try turn.save(entity)
        }
    }
}
