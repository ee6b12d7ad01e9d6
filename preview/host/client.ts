/** How far the manifest's permission reaches, in the host's own numbering. */
export const PERMISSION = { restricted: 0, readItem: 1 } as const;

/** What a client is less able to do than its profile says. Set by tests before the pane is opened. */
export interface Client {
  /** The highest Mailbox requirement set it claims, e.g. `1.5`; the profile's where it is not given. */
  mailbox?: string;
  /** Whether it signs add-ins in by itself (NestedAppAuth 1.1). */
  nestedAuth?: boolean;
  /** The permission it grants; ReadItem where it is not given. */
  permission?: keyof typeof PERMISSION;
  /** Whether a start without an item tells of no item (`Office.context.mailbox.item` is null) instead of an undefined one. */
  startsWithNull?: boolean;
}
