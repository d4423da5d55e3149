import Entities
import Testing

@Suite struct PlaceholderScannerTests {
  @Test(arguments: [
    "{{customer_name}}", "{{ customer name }}", "{{{raw}}}", "{% if paid %}", "{name}", "{0}", "{order.id}",
    "{price:.2f}", "{count, number}", "{订单号}", "{buyer name}", "${amount}", "#{order.id}", "[[name]]", "%s",
    "%d",
    "%1$s", "%.2f", "%ld", "%@", "%(name)s", "%{name}", "%ORDER_ID%",
  ])
  func `every way to write a placeholder is found whole`(_ placeholder: String) {
    #expect(found("Dear \(placeholder), thanks") == ["placeholder:\(placeholder)"])
    #expect(found(placeholder) == ["placeholder:\(placeholder)"])
  }

  @Test(arguments: [
    "20% discount", "100%s", "20 % d", "50%off", "a % b", "%", "%%", "{}", "{ }", "{{}}", "${}", "[x]",
    "{a\nb}",
    "{{unclosed", "{unclosed", "%(unclosed", "10%-20% de", "{{", "%süß", "C{", "[[", "[[]]", "$5 {",
    "if (a) { b; }",
  ])
  func `what only looks like one is prose`(_ text: String) {
    #expect(found(.placeholder, text) == [])
  }

  @Test func `neighbours are kept apart`() {
    #expect(
      found("{a}{b}%s%d") == ["placeholder:{a}", "placeholder:{b}", "placeholder:%s", "placeholder:%d"])
    #expect(found("{{a}}{{b}}") == ["placeholder:{{a}}", "placeholder:{{b}}"])
  }

  @Test func `no placeholder is longer than its limit`() {
    #expect(found("{" + String(repeating: "a", count: 500) + "}") == [])
  }
}
