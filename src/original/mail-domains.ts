/**
 * Well-known domains of mailboxes, for telling a slip from another provider. A name with the top-level domains under which it has
 * mailboxes; the first one is the commonest.
 */

/** Names that so many people have that a slip in them is far likelier than another domain. */
const COMMON: Readonly<Record<string, string>> = {
  gmail: "com",
  googlemail: "com de",
  hotmail:
    "com it fr de es nl be dk se no fi ch gr cz ca co.uk co.jp co.il co.nz co.th com.br com.ar com.tr com.au com.hk com.tw com.vn",
  outlook:
    "com it fr de es pt dk ie be at gr cz sa jp kr in my ph sg hu lv sk cl com.br com.ar com.au com.tr com.vn com.gr co.id co.il co.th co.nz",
  yahoo:
    "com it fr de es in ca ie gr ro pl se dk no nl cn fi at be hu cz co.uk co.in co.jp co.id co.kr co.th co.nz co.za com.br com.ar com.mx com.au com.sg com.ph com.vn com.hk com.tw com.tr com.my com.co com.pe com.ve ne.jp",
  icloud: "com",
  protonmail: "com ch",
};

/** Further providers; short names among them are never taken for the meant ones, but for known ones. */
const FURTHER: Readonly<Record<string, string>> = {
  live: "com it fr nl be dk se no ca cn de at ie ru cl jp com.mx com.au com.pt com.ar com.sg co.uk co.za co.kr",
  msn: "com",
  ymail: "com",
  rocketmail: "com",
  me: "com",
  mac: "com",
  aol: "com de it fr es ca in jp co.uk com.br com.au",
  aim: "com",
  love: "com",
  gmx: "de net at ch com fr es li org info us eu biz co.uk",
  web: "de",
  "t-online": "de",
  freenet: "de",
  arcor: "de",
  vodafone: "de it",
  mailbox: "org",
  posteo: "de net",
  mail: "com de ru ee",
  email: "com de it cz",
  libero: "it",
  virgilio: "it",
  tiscali: "it co.uk cz",
  tiscalinet: "it",
  alice: "it",
  tin: "it",
  tim: "it",
  fastwebnet: "it",
  inwind: "it",
  iol: "it pt cz ie",
  blu: "it",
  poste: "it",
  pec: "it",
  legalmail: "it",
  aruba: "it",
  orange: "fr es",
  wanadoo: "fr es nl",
  free: "fr",
  laposte: "net",
  sfr: "fr",
  neuf: "fr",
  bbox: "fr",
  numericable: "fr",
  proton: "me",
  pm: "me",
  bk: "ru",
  list: "ru",
  inbox: "ru com lv lt eu",
  yandex: "ru com by kz ua com.tr",
  ya: "ru",
  rambler: "ru",
  zoho: "com eu in",
  fastmail: "com fm net org",
  hushmail: "com",
  tutanota: "com de",
  tuta: "io com",
  mailo: "com",
  btinternet: "com",
  btopenworld: "com",
  sky: "com",
  virginmedia: "com",
  talktalk: "net",
  ntlworld: "com",
  blueyonder: "co.uk",
  comcast: "net",
  verizon: "net",
  att: "net",
  sbcglobal: "net",
  bellsouth: "net",
  cox: "net",
  charter: "net",
  earthlink: "net",
  optonline: "net",
  juno: "com",
  bigpond: "com net.au",
  optusnet: "com.au",
  shaw: "ca",
  rogers: "com",
  telus: "net",
  sympatico: "ca",
  videotron: "ca",
  seznam: "cz",
  centrum: "cz sk",
  wp: "pl",
  o2: "pl co.uk",
  onet: "pl eu",
  interia: "pl eu",
  op: "pl",
  abv: "bg",
  ukr: "net",
  qq: "com",
  "163": "com",
  "126": "com",
  sina: "com cn",
  naver: "com",
  daum: "net",
  hanmail: "net",
  rediffmail: "com",
  uol: "com.br",
  bol: "com.br",
  terra: "com.br es",
  globo: "com",
  telenet: "be",
  skynet: "be",
  ziggo: "nl",
  planet: "nl",
  xs4all: "nl",
  hetnet: "nl",
  bluewin: "ch",
  sunrise: "ch",
  hispeed: "ch",
  chello: "at nl pl",
  aon: "at",
  telia: "com",
  online: "no de",
  // Others' domains that differ from a common one by a letter.
  qmail: "com",
  hmail: "com",
  fmail: "com",
  tmail: "com",
  vmail: "com",
  xmail: "com net",
  zmail: "com ru",
  imail: "com ru",
  inmail: "com",
  cloud: "com",
  yahooinc: "com",
};

export interface MailDomains {
  /** Names of COMMON with their top-level domains, the commonest first. */
  readonly common: ReadonlyMap<string, readonly string[]>;
  /** All names. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly isKnown: (domain: string) => boolean;
}

let domains: MailDomains | null = null;

/** The list, made when it is first asked for: most mails need none of it. */
export function mailDomains(): MailDomains {
  if (domains) return domains;
  const mapOf = (lists: Readonly<Record<string, string>>) =>
    new Map(Object.entries(lists).map(([name, list]) => [name, list.split(" ")]));
  const common = mapOf(COMMON);
  const names = new Map([...mapOf(FURTHER), ...common]);
  const known = new Set([...names].flatMap(([name, tlds]) => tlds.map((tld) => `${name}.${tld}`)));
  domains = { common, names, isKnown: (domain) => known.has(domain) };
  return domains;
}

/** Every country's top-level domain that is delegated (IANA root zone): another pair of letters is none. */
const COUNTRIES =
  "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw";

let countries: ReadonlySet<string> | null = null;

/** Whether a country has this top-level domain of two letters. */
export function isCountry(tld: string): boolean {
  countries ??= new Set(COUNTRIES.split(" "));
  return countries.has(tld);
}

/** Top-level domains that do not exist and what they are slips of. None of them is delegated. */
const SLIPS: Readonly<Record<string, string>> = {
  com: "con cmo ocm comm coom ccom cpm vom xom cim clm cok cojm cvom conm comn coim colm copm ckm cxom cdom c0m com1 vcom xcom comc como coma come comi comt comr col cob",
  net: "nte nett neet nnet ner nrt nef mnet ney nwt nety netr het",
  org: "ogr orgg oorg rog orf prg ort irg otg ogrg orgh",
};

/**
 * The top-level domain that one which does not exist may stand for.
 * @returns null for one that exists or is no near miss
 */
export function meantTopLevel(tld: string): string | null {
  for (const [meant, slips] of Object.entries(SLIPS)) {
    if (slips.split(" ").includes(tld)) return meant;
  }
  return null;
}
