#if canImport(Glibc)
    import Glibc
#endif

/// Files that are there after a power cut, or not at all.
enum SyncedFile {
    /// Gives a file that is whole its name, where nothing has it yet, and writes the folder to the disk.
    ///
    /// - Throws: ``BackupError``.
    static func rename(_ draft: String, to path: String) throws(BackupError) {
        guard sync(draft, O_RDONLY) else { throw .unwritable(path: path, reason: reason) }
        // Not rename(2): that would take the place of a file which came meanwhile.
        guard link(draft, path) == 0 else {
            throw errno == EEXIST ? .exists(path: path) : .unwritable(path: path, reason: reason)
        }
        unlink(draft)
        let end = path.lastIndex(of: "/")
        let folder = end.map { String(path[...$0]) } ?? "."
        guard sync(folder, O_RDONLY | O_DIRECTORY) else { throw .unwritable(path: path, reason: reason) }
    }

    private static func sync(_ path: String, _ flags: Int32) -> Bool {
        let descriptor = open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return fsync(descriptor) == 0
    }

    private static var reason: String { String(cString: strerror(errno)).lowercased() }
}
