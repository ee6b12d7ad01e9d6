import type { Messages } from "@lingui/core";
import delivery from "./knowledge/exchange-delivery.po";
import more from "./knowledge/exchange-more.po";
import reputation from "./knowledge/exchange-reputation.po";
import security from "./knowledge/exchange-security.po";
import transient from "./knowledge/exchange-transient.po";
import phrases from "./knowledge/phrases.po";
import registry from "./knowledge/registry.po";
import replies from "./knowledge/replies.po";

export const messages: Messages = {
  ...transient,
  ...delivery,
  ...security,
  ...reputation,
  ...more,
  ...phrases,
  ...registry,
  ...replies,
};
