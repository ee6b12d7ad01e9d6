/** Ranges from which Exchange Online sends (Microsoft 365 endpoints, id 10), as first bits and their number. */
const EXCHANGE_ONLINE_V4: readonly (readonly [string, number])[] = [
  ["40.92.0.0", 15],
  ["40.107.0.0", 16],
  ["52.100.0.0", 14],
  ["104.47.0.0", 17],
];
const EXCHANGE_ONLINE_V6 = ["2a01:111:f400:", "2a01:111:f403:"];

/** Whether Exchange Online sends from this address; others of Microsoft's addresses, e.g. Azure's, do not count. */
export function isExchangeOnlineIp(ip: string): boolean {
  const bits = v4(ip);
  if (bits === null) {
    const lower = ip.toLowerCase();
    return EXCHANGE_ONLINE_V6.some((start) => lower.startsWith(start));
  }
  return EXCHANGE_ONLINE_V4.some(([start, length]) => {
    const first = v4(start) ?? 0;
    return Math.floor(bits / 2 ** (32 - length)) === Math.floor(first / 2 ** (32 - length));
  });
}

function v4(ip: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(ip)?.slice(1).map(Number);
  if (parts?.every((part) => part <= 255) !== true) return null;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}
