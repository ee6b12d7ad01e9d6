import { registryAddress } from "./registry-address";
import { registryAuthentication } from "./registry-authentication";
import { registryContent } from "./registry-content";
import { registryGeneral } from "./registry-general";
import { registryMailbox } from "./registry-mailbox";
import { registryNetwork } from "./registry-network";
import { registryProtocol } from "./registry-protocol";
import { registrySecurity } from "./registry-security";
import { registrySystem } from "./registry-system";
import type { Entry } from "./types";

/**
 * The registry of enhanced status codes (RFC 3463, RFC 5248 and its additions): what a code means when whoever wrote it has no
 * dictionary of its own.
 */
export const registry: readonly Entry[] = [
  ...registryGeneral,
  ...registryAddress,
  ...registryMailbox,
  ...registrySystem,
  ...registryNetwork,
  ...registryProtocol,
  ...registryContent,
  ...registrySecurity,
  ...registryAuthentication,
];
