import { decodeEntities, htmlToText } from "../../src/message/html";

test("blocks and breaks end lines, cells end with tabs, empty ones too", () => {
  expect(htmlToText("<p>one<br>two</p><div>three</div>")).toBe("one\ntwo\nthree");
  expect(
    htmlToText("<table><tr><td>a</td><td/><td></td><td>b</td></tr><tr><td>c</td></tr></table>"),
  ).toBe("a\t\tb\nc");
});

test("white space is folded except in pre", () => {
  expect(htmlToText("a  \n b<pre>x\n  y</pre>")).toBe("a b\nx\n  y");
});

test("comments, style, script, head and title are not shown", () => {
  expect(
    htmlToText(
      "<head><title>t</title><style>p{}</style></head><!--[if gte mso 15]>&nbsp;<![endif]--><script>1<2</script>shown",
    ),
  ).toBe("shown");
});

test("an unclosed tag, comment or quote loses no text before it", () => {
  expect(htmlToText('before<a href="x')).toBe("before");
  expect(htmlToText("before<!-- never closed")).toBe("before");
  expect(htmlToText("<title>report")).toBe("report");
});

test("an address that was not escaped stays", () => {
  expect(htmlToText("<p>550 <ron@contoso.com>: unknown 5 < 6</p>")).toContain("5 < 6");
});

test("entities", () => {
  expect(
    decodeEntities("&lt;a&amp;b&gt; &eacute;&#233;&#xE9; &nbsp;&unknown; &#0; &constructor;"),
  ).toBe("<a&b> ééé \u00a0&unknown; &#0; &constructor;");
});

test("time grows no faster than the input", () => {
  // A quadratic reader would need minutes for these; a linear one is done before the test's own limit.
  for (const piece of ["<", "<a ", "<!--", '<a b="', "&", "<td>", "<pre>", "</"]) {
    expect(typeof htmlToText(piece.repeat(300_000))).toBe("string");
  }
});
