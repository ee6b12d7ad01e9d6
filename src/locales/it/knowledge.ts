import type { Messages } from "@lingui/core";
import delivery from "./knowledge/exchange-delivery.po";
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
  ...phrases,
  ...registry,
  ...replies,
};
