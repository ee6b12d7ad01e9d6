const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether bytes are a compound file ([MS-CFB] 2.2), as Outlook's .msg files are: `readOutlookFile` of msg.ts reads those. */
export function isOutlookFile(bytes: Uint8Array): boolean {
  return OLE_SIGNATURE.every((byte, i) => bytes[i] === byte);
}
