import { startLanguage } from "../../src/outlook/start-language";

test.each([
  ["?_host_Info=Outlook$Web$16.01$it-IT$c0ffee$$$0", "it-IT"],
  ["?et=1&_host_Info=Outlook|Win32|16.01|zh-Hant-TW|isDialog", "zh-Hant-TW"],
  ["?_host_Info=Outlook$Web$16.01$", null],
  ["?_host_Info=Outlook$Web$16.01$<script>$", null],
  ["?_host_Info=", null],
  ["", null],
])("%s names %s", (search, language) => {
  expect(startLanguage(search)).toBe(language);
});
