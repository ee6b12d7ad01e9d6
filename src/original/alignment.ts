/** The registrable domain below a public suffix, e.g. `contoso.co.uk` of `mail.contoso.co.uk`; lower case in and out. */
export type OrganisationalDomain = (domain: string) => string;

/**
 * Microsoft's own suffixes, below which every tenant is an organisation. The public suffix list does not have them all, and
 * `contoso.mail.onmicrosoft.com` is the routing name of tenant contoso, not of a tenant mail.
 */
const TENANT =
  /(?:^|\.)([a-z0-9-]{1,63})\.(?:mail\.)?(onmicrosoft\.(?:com|us|de)|partner\.onmschina\.cn)$/;

/**
 * Organisational domains by the public suffix list (RFC 7489 3.2), private suffixes included as receivers do. The list is large
 * and loaded only when it is asked for.
 * @throws what the import throws where the list can't be fetched
 */
export async function loadOrganisationalDomain(): Promise<OrganisationalDomain> {
  const { getDomain } = await import("tldts");
  return (domain) => {
    const name = domain.toLowerCase().replace(/\.$/, "");
    const tenant = TENANT.exec(name.slice(-320));
    if (tenant) return `${tenant[1] ?? ""}.${tenant[2] ?? ""}`;
    // A name that is a suffix itself belongs to nobody else than itself.
    return getDomain(name, { allowPrivateDomains: true }) ?? name;
  };
}

/**
 * Relaxed alignment of two domains (RFC 7489 3.1.1, A-34): both of one organisation.
 * @returns null where one of them is not known
 */
export function isAligned(
  one: string | null,
  other: string | null,
  organisationalDomain: OrganisationalDomain,
): boolean | null {
  if (one === null || other === null) return null;
  return one === other || organisationalDomain(one) === organisationalDomain(other);
}
