package import Days
import Foundation

/// A file that was handed to the importer: what it holds, or why nothing can be taken from it.
package struct ImportFile: Sendable {
    /// Its name, without its folders.
    package let name: String
    package let sheet: ImportSheet?
    /// Empty where there is a sheet.
    package let faults: [ImportFault]

    /// Reads a file from disk.
    ///
    /// - Parameter progress: Told the share that has been read, 0 to 1.
    package init(path: String, options: ImportOptions, progress: (Double) -> Void = { _ in }) {
        let name = URL(fileURLWithPath: path).lastPathComponent
        do throws(ImportFault) {
            let bytes = try ImportFile.bytes(of: path, name)
            let day =
                if let told = options.asOf { told } else {
                    try ImportFile.modificationDay(of: path, name, options.timeZone)
                }
            self.init(bytes, name: name, asOf: day, options: options, progress: progress)
        } catch {
            self.init(name: name, faults: [error])
        }
    }

    /// Takes a file's bytes.
    package init(
        _ bytes: [UInt8], name: String, asOf: Day, options: ImportOptions, progress: (Double) -> Void = { _ in }
    ) {
        do throws(ImportFault) {
            let table = CSVTable(bytes, file: name, progress: progress)
            self.init(name: name, sheet: try ImportSheet(table, asOf: asOf, options: options))
        } catch {
            self.init(name: name, faults: [error])
        }
    }

    private init(name: String, sheet: ImportSheet? = nil, faults: [ImportFault] = []) {
        self.name = name
        self.sheet = sheet
        self.faults = faults
    }

    private static func bytes(of path: String, _ name: String) throws(ImportFault) -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw ImportFault(file: name, .unreadable(reason: "there is no such file"))
        }
        guard !isFolder.boolValue else {
            throw ImportFault(file: name, .unreadable(reason: "it is a folder; name the files in it"))
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ImportFault(file: name, .unreadable(reason: "no permission, or a fault of the disk"))
        }
        return [UInt8](data)
    }

    private static func modificationDay(
        of path: String, _ name: String, _ timeZone: TimeZone
    ) throws(ImportFault) -> Day {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let date = attributes?[.modificationDate] as? Date else {
            throw ImportFault(file: name, .unreadable(reason: "it has no modification day; give one with --as-of"))
        }
        let seconds = date.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: date))
        return Day(number: Int((seconds / 86_400).rounded(.down)))
    }
}
