import { ORDINARY, reportOf, told } from "./mail";

const FIELDS = { From: "<postmaster@mail.example>", Subject: "来自postmaster@mail.example的退信" };

describe("Chinese mail services", () => {
  test("Aliyun's text: the recipient behind the sentence, the reason without any code", () => {
    const report = reportOf(
      `很抱歉您发送的邮件被退回，以下是该邮件的相关信息：

\t发件人 : carla@fabrikam.com
\t主题 : Offer
\t原文 : 邮件原文包含在附件中。

无法发送到 anna@contoso.com
\t系统应答:
\t退信原因:收件方邮箱可用容量不足。
\t解决建议:1.请联系收件方确认其有足够的空间
`,
      FIELDS,
    );
    expect(report.family).toBe("chinese");
    expect(report.failures.map(told)).toEqual([
      ["anna@contoso.com", "failed", null, null, null, null],
    ]);
    expect(report.failures[0]?.answer.text).toBe("收件方邮箱可用容量不足。");
  });

  test("the same as a table: each value on the line below its heading", () => {
    const report = reportOf(
      `退信通知
很抱歉，你发送的邮件被本系统退回，相关信息如下：
邮件主题
Offer
收信地址
anna@contoso.com
退信原因
550 5.1.1 User not found
解决方案
请核对 bruno@contoso.com
`,
      FIELDS,
    );
    expect(report.failures.map((failure) => told(failure).slice(0, 4))).toEqual([
      ["anna@contoso.com", "failed", "550", "5.1.1"],
    ]);
  });

  test("QQ's text: the address in a sentence, the reason in words and as the server's answer", () => {
    const report = reportOf(
      `您的邮件无法被投递至 anna@contoso.com

退信原因：
收件人邮件地址（anna@contoso.com）不存在，邮件无法送达。
host mx.contoso.com[192.0.2.1] said: 550 5.1.1 User unknown

Offer
`,
      FIELDS,
    );
    expect(report.failures.map(told)).toEqual([
      ["anna@contoso.com", "failed", "550", "5.1.1", "mx.contoso.com", null],
    ]);
    expect(report.failures[0]?.answer.text).toBe("550 5.1.1 User unknown");
  });

  test("Sina's text: recipients in angle brackets, nothing else", () => {
    const report = reportOf(
      `mail.example.
邮件无法发送到您指定的地址中。

<anna@contoso.com>:

<bruno@contoso.com>:

--- 附件中的内容是原信件的一份拷贝
`,
      FIELDS,
    );
    expect(report.failures.map(({ recipient }) => recipient)).toEqual([
      "anna@contoso.com",
      "bruno@contoso.com",
    ]);
  });

  test("somebody who writes about a returned mail sends none", () => {
    expect(reportOf("我的邮件被退回了，请问收件人 anna@contoso.com 对吗？", ORDINARY).kind).toBe(
      "not-a-bounce",
    );
  });
});
