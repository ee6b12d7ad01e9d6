import {
  createNestablePublicClientApplication,
  PublicClientApplication,
} from "@azure/msal-browser";
import type { SignInClient } from "./sign-in";

/**
 * MSAL's client for nested app authentication: Outlook itself signs in, and no window of ours opens.
 * @param clientId the registration in Microsoft Entra
 * @returns null where Outlook does not answer to it; MSAL's own way round, a window, has no page of ours to come back to
 */
export async function startNestedClient(clientId: string): Promise<SignInClient | null> {
  // Called only where Outlook answers.
  const nested: PublicClientApplication[] = [];
  await createNestablePublicClientApplication(
    // Tokens stay in the pane's memory and go with it.
    { auth: { clientId }, cache: { cacheLocation: "memoryStorage" } },
    undefined,
    (configuration, controller) => {
      const client = new PublicClientApplication(configuration, controller);
      nested.push(client);
      return client;
    },
  );
  return nested[0] ?? null;
}
