import { findAddress } from "../../src/report/syntax";

describe("the first address of a text", () => {
  test.each([
    ["收件人邮件地址（anna@contoso.com）不存在，邮件无法送达。", "anna@contoso.com"],
    ["anna@contoso.com不存在", "anna@contoso.com"],
    ["anna@contoso.com으로 보낼 수 없습니다", "anna@contoso.com"],
    ["宛先：anna@contoso.com、件名", "anna@contoso.com"],
    ["adresse « anna@contoso.com »", "anna@contoso.com"],
    ["“anna@contoso.com” unbekannt", "anna@contoso.com"],
    ["jörg@mail.stadtmühle.example", "jörg@mail.stadtmühle.example"],
    ["佐藤@例え.テスト", "佐藤@例え.テスト"],
    ["no address", null],
  ])("%s", (text, address) => {
    expect(findAddress(text)).toBe(address);
  });
});
