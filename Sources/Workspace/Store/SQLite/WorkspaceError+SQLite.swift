import GRDB

extension WorkspaceError {
    /// What an error of the database means for the workspace at `path`.
    init(_ error: any Error, path: String) {
        switch error {
        case let error as WorkspaceError: self = error
        case let error as DatabaseError: self.init(sqlite: error, path: path)
        default: self = .failed(path: path, detail: "\(error)")
        }
    }

    private init(sqlite error: DatabaseError, path: String) {
        let detail = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .unreadable(path: path, reason: detail)
        default: self = .failed(path: path, detail: detail)
        }
    }
}
