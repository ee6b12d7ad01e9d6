import { render } from "@testing-library/react";
import { Breakable } from "../../src/taskpane/components/Breakable";

const names = (text: string) => {
  const { container } = render(<Breakable text={text} />);
  expect(container).toHaveTextContent(text, { normalizeWhitespace: false });
  return [...container.querySelectorAll(".name")].map(({ textContent }) => textContent);
};

test("an address or a host goes to the next line as a whole, with what is closed up to it", () => {
  expect(names("contoso.com doesn’t know anna.rosi@contoso.com. Nobody does.")).toEqual([
    "contoso.com",
    "anna.rosi@contoso.com.",
  ]);
});

test("Chinese and Japanese beside it are no part of it, so that no line ends early", () => {
  expect(names("你发往anna.rosi@contoso.com的邮件未能及时递交。")).toEqual([
    "anna.rosi@contoso.com",
  ]);
  expect(names("Microsoft 365 は送信を試み続けましたが、contoso.com の応答はありません。")).toEqual(
    ["contoso.com"],
  );
});
