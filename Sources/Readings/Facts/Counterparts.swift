/// The values of one side of a comparison, found by what they can agree with instead of one by one.
///
/// Equal values are one group, and a group is filed under keys of which a value that agrees with it has at least one.
/// So a text of ten thousand equal or different values costs some comparisons for each, not ten thousand. A few values are
/// simply tried one after the other: making the groups cost a tenth of a run over short replies.
struct Counterparts<Value: Hashable, Key: Hashable> {
  /// Equal values by their places; the first `used` are taken.
  private struct Group {
    var value: Value
    var places: [Int]
    var used = 0

    var first: Int? { used < places.count ? places[used] : nil }
  }

  /// A group in the list of a key.
  private struct Link {
    var group: Int
    /// −1 at the end of the list.
    var next: Int
  }

  /// Different values under one key that are compared with a value, besides its equals. Only a text with more of them
  /// than this, such as dates of one day in a hundred years, can leave a counterpart unfound.
  private static var mostTries: Int { 64 }

  private static var mostUnfiled: Int { 16 }

  /// All values where they are few; then there are no groups.
  private var few: [Value] = []
  private var groups: [Group] = []
  private var groupOfValue: [Value: Int] = [:]
  private var links: [Link] = []
  private var firstLink: [Key: Int] = [:]
  private var isTaken: [Bool]

  init(_ values: [Value], keys: (Value) -> [Key]) {
    isTaken = Array(repeating: false, count: values.count)
    guard values.count > Self.mostUnfiled else {
      few = values
      return
    }
    for (place, value) in values.enumerated() {
      if let group = groupOfValue[value] {
        groups[group].places.append(place)
      } else {
        groupOfValue[value] = groups.count
        groups.append(Group(value: value, places: [place]))
      }
    }
    for group in groups.indices.reversed() {
      for key in keys(groups[group].value) {
        links.append(Link(group: group, next: firstLink[key] ?? -1))
        firstLink[key] = links.count - 1
      }
    }
  }

  /// Takes the first value that is left and agrees, and returns its place.
  mutating func take(_ value: Value, keys: @autoclosure () -> [Key], where agrees: (Value) -> Bool) -> Int? {
    if groups.isEmpty {
      guard let place = few.indices.first(where: { !isTaken[$0] && agrees(few[$0]) }) else { return nil }
      isTaken[place] = true
      return place
    }
    var best: (place: Int, group: Int)?
    func consider(_ group: Int) {
      guard let place = groups[group].first, place < best?.place ?? .max, agrees(groups[group].value) else {
        return
      }
      best = (place, group)
    }
    for key in keys() {
      for group in openGroups(of: key) { consider(group) }
    }
    if let equal = groupOfValue[value] { consider(equal) }
    guard let best else { return nil }
    groups[best.group].used += 1
    isTaken[best.place] = true
    return best.place
  }

  /// The first groups of a key that have values left; used-up ones leave the list.
  private mutating func openGroups(of key: Key) -> [Int] {
    var open: [Int] = []
    var previous: Int?
    var link = firstLink[key] ?? -1
    while link >= 0, open.count < Self.mostTries {
      let (group, next) = (links[link].group, links[link].next)
      if groups[group].first != nil {
        open.append(group)
        previous = link
      } else if let previous {
        links[previous].next = next
      } else {
        firstLink[key] = next
      }
      link = next
    }
    return open
  }

  /// What was not taken of the list that the values were made from.
  func rest<Element>(of list: [Element]) -> [Element] {
    zip(list, isTaken).compactMap { $1 ? nil : $0 }
  }
}
