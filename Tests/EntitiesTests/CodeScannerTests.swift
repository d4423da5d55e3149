import Entities
import Testing

@Suite struct CodeScannerTests {
  @Test func `inline code is found with its marks`() {
    #expect(found("press `Ctrl {x}` and ``a ` b``") == ["code:`Ctrl {x}`", "code:``a ` b``"])
  }

  @Test func `fenced blocks are found to the closing fence`() {
    #expect(found("a\n```swift\nlet {x}\n```\nb {y}") == ["code:```swift\nlet {x}\n```", "placeholder:{y}"])
    #expect(found("~~~\n`x`\n~~~~\n") == ["code:~~~\n`x`\n~~~~"])
    #expect(found("  ```\r\nx\r\n  ```\r\n") == ["code:```\r\nx\r\n  ```"])
  }

  @Test func `what is not closed hides nothing`() {
    #expect(found("```\nnever closed {x}") == ["placeholder:{x}"])
    #expect(found("a ` b {x}\n\nnew ` paragraph") == ["placeholder:{x}"])
    #expect(found("~~~ so nice ~~~") == [])
    #expect(found("好的~~~") == [])
  }

  @Test func `thousands of marks without an end hide nothing behind them`() {
    for mark in ["```a\n", "~~~x\n", "`````a\n```b\n", "<code>", "<pre><script>", "<!-- "] {
      #expect(found(.placeholder, String(repeating: mark, count: 20_000) + "\n\n{x}") == ["{x}"])
    }
  }

  @Test func `a longer fence that is not closed leaves the shorter ones alone`() {
    #expect(found(.code, "~~~~~a\n~~~b\nx\n~~~\ny") == ["~~~b\nx\n~~~"])
    #expect(found(.code, "~~~~a\n~~~b\n~~~~b\nx\n~~~\ny") == ["~~~b\n~~~~b\nx\n~~~"])
    #expect(found(.code, "~~~~a\n```\n~~~~b\n```\n~~~~c\n") == ["```\n~~~~b\n```"])
  }

  @Test func `elements that hold no prose are code with their content`() {
    #expect(found("<code>A-10 b</code> c") == ["code:<code>A-10 b</code>"])
    #expect(found("<script src='x'>var a = 1;</script>") == ["code:<script src='x'>var a = 1;</script>"])
    #expect(found("<codec>x</codec>") == ["tag:<codec>", "tag:</codec>"])
    #expect(found("<code>open") == ["tag:<code>"])
  }
}
