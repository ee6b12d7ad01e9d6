import type { Messages } from "@lingui/core";
import blockLists from "./knowledge/block-lists.po";
import delivery from "./knowledge/exchange-delivery.po";
import more from "./knowledge/exchange-more.po";
import reputation from "./knowledge/exchange-reputation.po";
import security from "./knowledge/exchange-security.po";
import transient from "./knowledge/exchange-transient.po";
import phrases from "./knowledge/phrases.po";
import registry from "./knowledge/registry.po";
import replies from "./knowledge/replies.po";
import vendors from "./knowledge/vendors.po";

export const messages: Messages = {
  ...transient,
  ...delivery,
  ...security,
  ...reputation,
  ...more,
  ...vendors,
  ...blockLists,
  ...phrases,
  ...registry,
  ...replies,
};
