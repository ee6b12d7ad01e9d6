import { parseAnswer } from "../../src/report/answer";

describe("the answer that Cisco's gateway quotes", () => {
  test.each([
    [
      "5.1.0 - Unknown address error 550-'5.2.2 <anna@contoso.com>... Mailbox Full' (delivery attempts: 0)",
      "550",
      "5.2.2",
    ],
    [
      "5.3.0 - Other mail system problem 554-'Transaction failed' (delivery attempts: 0)",
      "554",
      "5.3.0",
    ],
    ["5.4.7 - Delivery expired (message too old) 'timeout' (delivery attempts: 9)", null, "5.4.7"],
  ])("%s", (text, reply, status) => {
    expect(parseAnswer(text)).toMatchObject({ reply, status });
  });
});
