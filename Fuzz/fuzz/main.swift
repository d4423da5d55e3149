import Foundation
import Fuzzing

// fuzz packs|lint|amounts|speed COUNT [SEED [FROM]]: every input follows from seed and number, so that a crash is found again
// by its number, which standard error shows.
let arguments = Array(CommandLine.arguments.dropFirst())
let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("Rules").path
guard arguments.count >= 2, let count = Int(arguments[1]),
  ["packs", "lint", "amounts", "speed"].contains(arguments[0])
else {
  print("usage: fuzz packs|lint|amounts COUNT [SEED [FROM]] | fuzz speed BYTES")
  exit(2)
}
let seed = arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1
let from = arguments.count > 3 ? Int(arguments[3]) ?? 0 : 0
let step = count < 200 ? 1 : 200

func show(_ number: Int) {
  if number.isMultiple(of: step) { FileHandle.standardError.write(Data("\r\(arguments[0]) \(number)".utf8)) }
}

func packs(_ numbers: Range<Int>) -> [Breach] {
  let fuzz = PackFuzz(rules: rules, seed: seed)
  defer { print("\n\(fuzz.taken) of \(numbers.count) were taken as rules") }
  return fuzz.run(numbers, progress: show)
}

let breaches =
  switch arguments[0] {
  case "packs": packs(from..<from + count)
  case "lint": LintFuzz(rules: rules, seed: seed).run(from..<from + count, progress: show)
  case "amounts":
    AmountFuzz(rules: rules, seed: seed, others: 60).run(from..<from + count, progress: show)
  case _: SpeedFuzz(rules: rules).run(bytes: count) { print($0) }
  }
for breach in breaches { print(breach) }
print("\n\(arguments[0]): \(count) with seed \(seed) from \(from), \(breaches.count) breaches")
exit(breaches.isEmpty ? 0 : 1)
