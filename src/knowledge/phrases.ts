import { phrasesAuthentication } from "./phrases-authentication";
import { phrasesContent } from "./phrases-content";
import { phrasesRecipient } from "./phrases-recipient";
import { phrasesSender } from "./phrases-sender";
import { phrasesSystem } from "./phrases-system";
import type { Entry } from "./types";

/** Causes that mail systems state in words, under many codes or under none. */
export const phrases: readonly Entry[] = [
  ...phrasesRecipient,
  ...phrasesSender,
  ...phrasesAuthentication,
  ...phrasesContent,
  ...phrasesSystem,
];
