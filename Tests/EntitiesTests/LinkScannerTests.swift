import Entities
import Testing

@Suite struct LinkScannerTests {
  @Test(arguments: [
    ("See https://a.b/c?d=1.", "https://a.b/c?d=1"),
    ("(https://a.b/c)", "https://a.b/c"),
    ("(see https://en.wikipedia.org/wiki/Foo_(bar)).", "https://en.wikipedia.org/wiki/Foo_(bar)"),
    ("[here](http://x.y)", "http://x.y"),
    ("**https://a.b/c**", "https://a.b/c"),
    ("\"https://a.b/c\"", "https://a.b/c"),
    ("'https://a.b/c'", "https://a.b/c"),
    ("“https://a.b/c”", "https://a.b/c"),
    ("https://a.b/c?!", "https://a.b/c"),
    ("https://a.b/c/…", "https://a.b/c/"),
    ("https://a.b/a,b;c", "https://a.b/a,b;c"),
    ("请访问https://a.b/c查看", "https://a.b/c"),
    ("https://a.b/c。", "https://a.b/c"),
    ("https://a.b/c）", "https://a.b/c"),
    ("ดู https://a.b/cได้", "https://a.b/c"),
    ("https://de.wikipedia.org/wiki/Köln!", "https://de.wikipedia.org/wiki/Köln"),
    ("https://ar.wikipedia.org/wiki/عمان، ثم", "https://ar.wikipedia.org/wiki/عمان"),
    ("https://a.b/{{order_id}}/x.", "https://a.b/{{order_id}}/x"),
    ("https://a.b/%s,", "https://a.b/%s"),
    ("https://[::1]:8080/x]", "https://[::1]:8080/x"),
    ("http://localhost:80", "http://localhost:80"),
    ("ftp://a.b/c\n", "ftp://a.b/c"),
    ("www.example.com/x.", "www.example.com/x"),
    ("Go to www.example.com.", "www.example.com"),
    ("www.shop24.de, please", "www.shop24.de"),
    ("shop24.com/returns?x=1", "shop24.com/returns?x=1"),
    ("on example.com.", "example.com"),
    ("1688.com", "1688.com"),
    ("amazon.de/orders", "amazon.de/orders"),
    ("https://a.b/#A-1029", "https://a.b/#A-1029"),
  ])
  func `a web address ends where it ends`(_ text: String, _ address: String) {
    #expect(found(text) == ["url:\(address)"])
  }

  @Test(arguments: [
    "order.It was late", "e.g.this", "1.5", "pedido.de nada", "Node.js", "a://b", "http://", "://x",
    "time: //x",
    "9.30am", "Ph.D.", "v2.3.4", "...", "sent.thanks", "www.", "www.x",
  ])
  func `what only looks like one is prose`(_ text: String) {
    #expect(found(.url, text) == [])
  }

  @Test(arguments: [
    ("Write to support@example.com.", "support@example.com"),
    ("<a.b+c_d%e@mail.example.co.uk>", "a.b+c_d%e@mail.example.co.uk"),
    ("order12345@x.com!", "order12345@x.com"),
    ("first.last99@x-y.com,", "first.last99@x-y.com"),
    ("mailto:a@b.de", "a@b.de"),
    ("邮箱support@example.com。", "support@example.com"),
    ("'me@x.org'", "me@x.org"),
    ("info@shop.example-.", "info@shop.example"),
    ("a@b", ""), ("@mention", ""), ("x @ y.z", ""), ("a.@b.c", ""), ("@", ""),
  ])
  func `a mail address ends where it ends`(_ text: String, _ address: String) {
    #expect(found(.email, text) == (address.isEmpty ? [] : [address]))
  }
}
