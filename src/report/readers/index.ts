import { amazonSes } from "./amazon-ses";
import { aol } from "./aol";
import { chinese } from "./chinese";
import { classOnly } from "./class-only";
import { courier } from "./courier";
import { deliveryProblems } from "./delivery-problems";
import { domino, notesGateway } from "./domino";
import { dragonfly } from "./dragonfly";
import { exim } from "./exim";
import { gmail } from "./gmail";
import { gmx } from "./gmx";
import { iis } from "./iis";
import { imail } from "./imail";
import { internetMailService } from "./internet-mail-service";
import { interscan } from "./interscan";
import { mFilter } from "./m-filter";
import { mailMarshal } from "./mailmarshal";
import { messagingServer } from "./messaging-server";
import { mimecast } from "./mimecast";
import { mobile } from "./mobile";
import { notices } from "./notices";
import { opensmtpd } from "./opensmtpd";
import { postfix } from "./postfix";
import { prose } from "./prose";
import { qmail } from "./qmail";
import type { Reader } from "./reader";
import { readersOf, type Readers } from "./readers";
import { sendmail } from "./sendmail";
import { standard } from "./standard";
import { surfcontrol } from "./surfcontrol";
import { yahoo } from "./yahoo";
import { zoho } from "./zoho";

/** Mail systems that others run, by their standard wording. */
const systems: readonly Reader[] = [
  postfix,
  exim,
  sendmail,
  qmail,
  courier,
  opensmtpd,
  dragonfly,
  messagingServer,
  surfcontrol,
];

/** Mail services and gateways with layouts of their own. */
const services: readonly Reader[] = [
  gmail,
  aol,
  yahoo,
  zoho,
  amazonSes,
  gmx,
  domino,
  notesGateway,
  internetMailService,
  iis,
  imail,
  mailMarshal,
  mimecast,
  interscan,
  mFilter,
  chinese,
  mobile,
  deliveryProblems,
  ...notices,
];

/** All readers, the surest first. */
export const readers: Readers = readersOf(
  [...standard, ...services, ...systems],
  [prose, classOnly],
);
