import type { Link } from "./types";

/** Pages that several entries of 5.7 point to; labels in our own words. */
export const articles = {
  notAuthorized: {
    label: "when-delivery-is-not-authorized",
    url: "https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/fix-error-code-550-5-7-1-in-exchange-online",
  },
  joinGroup: {
    label: "join-a-group-in-outlook",
    url: "https://support.microsoft.com/office/2e59e19c-b872-44c8-ae84-0acc4b79c45d",
  },
  mailContacts: {
    label: "manage-mail-contacts",
    url: "https://learn.microsoft.com/exchange/recipients-in-exchange-online/manage-mail-contacts",
  },
  devices: {
    label: "send-mail-from-a-device-or-application",
    url: "https://learn.microsoft.com/exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365",
  },
  ipv6: {
    label: "anonymous-mail-over-ipv6",
    url: "https://learn.microsoft.com/microsoft-365/security/office-365-security/support-for-anonymous-inbound-email-messages-over-ipv6",
  },
  delisting: {
    label: "how-to-use-the-delist-portal",
    url: "https://learn.microsoft.com/defender-office-365/external-senders-use-the-delist-portal-to-unblock-yourself",
  },
} as const satisfies Record<string, Link>;
