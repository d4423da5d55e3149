import Glibc

/// Writes `package let NAME: [TYPE] = [A.self, B.self]` to a file, and only when that changes it, so that nothing
/// is compiled again for nothing. Arguments: output file, constant, element type, type names.
let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 3, let output = arguments.first else {
  print("usage: list-registrations OUTPUT CONSTANT TYPE NAME…")
  exit(2)
}
let constant = arguments[arguments.startIndex + 1]
let element = arguments[arguments.startIndex + 2]
let entries = arguments.dropFirst(3).map { "  \($0).self,\n" }.joined()
let text =
  "/// Every type of the folder, in alphabetical order; generated.\npackage let \(constant): [\(element)] = [\n\(entries)]\n"

guard let file = fopen(output, "w") else {
  perror(output)
  exit(1)
}
fputs(text, file)
fclose(file)
