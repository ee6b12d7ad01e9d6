import type { Messages } from "@lingui/core";
import blockLists from "../../src/locales/en/knowledge/block-lists.po";
import delivery from "../../src/locales/en/knowledge/exchange-delivery.po";
import moreRecipient from "../../src/locales/en/knowledge/exchange-more-recipient.po";
import moreSending from "../../src/locales/en/knowledge/exchange-more-sending.po";
import reputation from "../../src/locales/en/knowledge/exchange-reputation.po";
import security from "../../src/locales/en/knowledge/exchange-security.po";
import transient from "../../src/locales/en/knowledge/exchange-transient.po";
import phrases from "../../src/locales/en/knowledge/phrases.po";
import registry from "../../src/locales/en/knowledge/registry.po";
import replies from "../../src/locales/en/knowledge/replies.po";
import vendors from "../../src/locales/en/knowledge/vendors.po";

export const messages: Messages = {
  ...transient,
  ...delivery,
  ...security,
  ...reputation,
  ...moreRecipient,
  ...moreSending,
  ...vendors,
  ...blockLists,
  ...phrases,
  ...registry,
  ...replies,
};
