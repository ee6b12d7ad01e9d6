import type { RefusalAbout } from "../../src/original/address-check";

/** An address that failed, and what was meant; null where it is right as it is and nothing may be suggested. */
export interface AddressPair {
  readonly failed: string;
  readonly meant: string | null;
  readonly about: RefusalAbout;
  /** The other addresses in To and Cc. */
  readonly others: readonly string[];
}

/** Lines of `typed meant`, each with the same local part. */
function domains(text: string): AddressPair[] {
  return text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [meant = "", ...typed] = line.trim().split(" ");
      return typed.map((domain) => ({
        failed: `anna.rosi@${domain}`,
        meant: `anna.rosi@${meant}`,
        about: "domain" as const,
        others: [],
      }));
    });
}

/** Domains that exist or may exist: nothing is suggested, whatever the refusal is about. */
function legitimate(text: string): AddressPair[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((domain) =>
      (["mailbox", "domain"] as const).map((about) => ({
        failed: `anna.rosi@${domain}`,
        meant: null,
        about,
        others: [],
      })),
    );
}

/** Lines of `failed meant other...`; `-` for nothing. */
function mails(about: RefusalAbout, text: string): AddressPair[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [failed = "", meant = "-", ...others] = line.trim().split(" ");
      return { failed, meant: meant === "-" ? null : meant, about, others };
    });
}

const slipsOfProviders = domains(`
  gmail.com gmial.com gmai.com gmil.com gamil.com gnail.com gmaill.com gmal.com gmali.com gmaul.com gmaik.com ggmail.com gmaiil.com gmsil.com gmeil.com mgail.com gmail.con gmail.co gmail.cm gmail.om gmail.cmo gmail.comm gmail.vom gmail.xom gmail.net gmail.org gmail.it gmail.de gmailcom gmail www.gmail.com gmial.con gmai.co gmail.com.com gmaol.com gamail.com
  googlemail.com googelmail.com googlmail.com goglemail.com googlemail.con googlemial.com
  hotmail.com hotmial.com hotmal.com hotmai.com hotmil.com hotmaill.com hotamil.com hotnail.com htomail.com homtail.com hotmail.con hotmail.co hotmail.cm hotmailcom hotmsil.com hotmaol.com hottmail.com hotmeil.com hoymail.com
  hotmail.it hotmial.it hotmai.it homail.it
  outlook.com outlok.com outloook.com oulook.com outllok.com otulook.com outlook.con outlook.co outlok.con outlookcom outlool.com outlock.com putlook.com
  outlook.it outlok.it oulook.it
  yahoo.com yaho.com yahooo.com yhaoo.com yahho.com yaoho.com yahoo.con yahoo.cm yahoo.om yahoocom yajoo.com
  yahoo.it yaho.it yhaoo.it
  yahoo.co.uk yaho.co.uk yahooo.co.uk
  icloud.com iclud.com icoud.com iclould.com icloud.con icloud.co icloud.de iclod.com icluod.com
  protonmail.com protonmial.com protonmal.com protonmail.con
  virgilio.it virgillio.it virgiilo.it
  libero.it libero.ti libero.i libero.iit
  comcast.net comcat.net comcast.nte comcast.ney
  bellsouth.net bellsoth.net
  sbcglobal.net sbcgloabl.net sbcglobal.ner
  btinternet.com btinterent.com btinternet.con
  wanadoo.fr wandoo.fr wanadooo.fr
  laposte.net lapsote.net
  fastwebnet.it fastwebent.it
  rediffmail.com rediffmial.com redifmail.com
  t-online.de t-onlien.de t-onlne.de
  gmx.de gmx.ed
  web.de web.ed
  aol.com aol.con aol.comm
`);

const malformed = mails(
  "syntax",
  `
  anna..rosi@contoso.com anna.rosi@contoso.com
  anna.rosi@contoso..com anna.rosi@contoso.com
  anna.rosi@contoso.com. anna.rosi@contoso.com
  anna.rosi@contoso.com, anna.rosi@contoso.com
  anna.rosi@contoso.com; anna.rosi@contoso.com
  anna.rosi@contoso.com> anna.rosi@contoso.com
  anna.rosi@contoso.com) anna.rosi@contoso.com
  anna.rosi@contoso.com' anna.rosi@contoso.com
  'anna.rosi@contoso.com' anna.rosi@contoso.com
  <anna.rosi@contoso.com anna.rosi@contoso.com
  mailto:anna.rosi@contoso.com anna.rosi@contoso.com
  .anna.rosi@contoso.com anna.rosi@contoso.com
  anna.rosi.@contoso.com anna.rosi@contoso.com
  anna.rosi@.contoso.com anna.rosi@contoso.com
  anna.rosi@contoso,com anna.rosi@contoso.com
  anna.rosi@gmail,com anna.rosi@gmail.com
  anna.rosi@contoso.com- anna.rosi@contoso.com
  anna.rosi@contoso.com_ anna.rosi@contoso.com
  anna.rosi@contoso.com/ anna.rosi@contoso.com
  anna\u200b.rosi@contoso.com anna.rosi@contoso.com
  anna.rosi@contoso.com\u200b anna.rosi@contoso.com
  anna.rosi@cont\u00adoso.com anna.rosi@contoso.com
  \u202aanna.rosi@contoso.com\u202c anna.rosi@contoso.com
  anna\ufeff.rosi@contoso.com anna.rosi@contoso.com
  аnna.rosi@contoso.com anna.rosi@contoso.com
  anna.rosi@cоntoso.com anna.rosi@contoso.com
  anna.rosi@contoso.соm anna.rosi@contoso.com
  anna.rosi＠contoso.com anna.rosi@contoso.com
  ａｎｎａ.rosi@contoso.com anna.rosi@contoso.com
  anna\u2013rosi@contoso.com anna-rosi@contoso.com
  anna.rosi@contoso.con anna.rosi@contoso.com
  anna.rosi@contoso.cmo anna.rosi@contoso.com
  anna.rosi@contoso.comm anna.rosi@contoso.com
  anna.rosi@contoso.ogr anna.rosi@contoso.org
  anna.rosi@contoso.nte anna.rosi@contoso.net
  anna.rosi@fabrikam.vom anna.rosi@fabrikam.com
`,
);

const nearInMail = [
  ...mails(
    "domain",
    `
  ron@contso.com ron@contoso.com anna@contoso.com
  ron@contosso.com ron@contoso.com anna@contoso.com
  ron@cotnoso.com ron@contoso.com anna@contoso.com
  ron@contoso.co ron@contoso.com anna@contoso.com
  ron@contoso.cm ron@contoso.com anna@contoso.com
  ron@contosocom ron@contoso.com anna@contoso.com
  ron@contuso.com ron@contoso.com anna@contoso.com
  ron@fabirkam.com ron@fabrikam.com anna@fabrikam.com
  ron@fabrkam.com ron@fabrikam.com anna@fabrikam.com
  ron@fabrikan.com ron@fabrikam.com anna@fabrikam.com
  ron@fabrikam.cmo ron@fabrikam.com anna@fabrikam.com
  ron@fabrikam.co.uk - anna@fabrikam.com
  ron@northwind.example - anna@contoso.com
  ron@adatum.de - anna@datum-online.de
`,
  ),
  ...mails(
    "mailbox",
    `
  ron@contosso.com ron@contoso.com anna@contoso.com
  ron@fabirkam.com ron@fabrikam.com anna@fabrikam.com
  annarosi@contoso.com anna.rosi@contoso.com anna.rosi@contoso.com ron@contoso.com annarosi@contoso.com
  anna_rosi@contoso.com anna.rosi@contoso.com anna.rosi@contoso.com ron@contoso.com anna_rosi@contoso.com
  ronadl.alpine@contoso.com ronald.alpine@contoso.com ronald.alpine@contoso.com ronadl.alpine@contoso.com
  ronald.alpinne@contoso.com ronald.alpine@contoso.com ronald.alpine@contoso.com ronald.alpinne@contoso.com
  mario.bianchi@contoso.com - maria.bianchi@contoso.com mario.bianchi@contoso.com
  paolo.bianchi@contoso.com - paola.bianchi@contoso.com paolo.bianchi@contoso.com
  daniel.bauer@contoso.com - daniela.bauer@contoso.com daniel.bauer@contoso.com
  christian.bauer@contoso.com - christina.bauer@contoso.com christian.bauer@contoso.com
  andrea.rossi@contoso.com - andreas.rossi@contoso.com andrea.rossi@contoso.com
  a.lombardi@contoso.com - m.lombardi@contoso.com a.lombardi@contoso.com
  anna.rosi2@contoso.com - anna.rosi1@contoso.com anna.rosi2@contoso.com
  anna.rosi1@contoso.com - anna.rosi@contoso.com anna.rosi1@contoso.com
  team-north@contoso.com - team-south@contoso.com team-north@contoso.com
  sales-eu@contoso.com - sales-us@contoso.com sales-eu@contoso.com
  meeting-room-a@contoso.com - meeting-room-b@contoso.com meeting-room-a@contoso.com
  floor12-print@contoso.com - floor13-print@contoso.com floor12-print@contoso.com
  jensen.anna@contoso.com - jansen.anna@contoso.com jensen.anna@contoso.com
  anna.meyer@contoso.com - anna.meier@contoso.com anna.meyer@contoso.com
  marta.rossi@contoso.com - maria.rossi@contoso.com marta.rossi@contoso.com
  tim.becker@contoso.com - tom.becker@contoso.com tim.becker@contoso.com
  jan.becker@contoso.com - jana.becker@contoso.com jan.becker@contoso.com
  info@contoso.com - ino@contoso.com info@contoso.com
  hr@contoso.com - it@contoso.com hr@contoso.com
  ron@contoso.de - anna@contoso.com
  ron@contoso.it - anna@contoso.com
  ron@contoso.co.uk - anna@contoso.com
  ron@adatum.com - ron@adatuma.com ron@adatum.com
  ron@alfa.com - anna@alba.com
  ron@bmx.de - anna@bmw.de
  ron@fabrika.com - anna@fabrikam.com
  ron@litware.com - anna@litwares.com
  ron@proseware.com - anna@wproseware.com
  ron@gmx.de - anna@gmx.net
  ron@ymail.com - anna@gmail.com
  ron@mail.com - anna@gmail.com
  ron@hotmail.fr - anna@hotmail.com
  ron@inbox.ru - anna@list.ru
`,
  ),
  ...mails(
    "other",
    `
  anna.rosi@gmial.com - anna@contoso.com
  ron@contso.com - anna@contoso.com
`,
  ),
];

const providersOfTheirOwn = legitimate(`
  gmx.de gmx.net gmx.at gmx.com mail.com mail.ru mail.de email.com email.it ymail.com rocketmail.com hotmail.co.uk hotmail.co.jp
  hotmail.fr outlook.fr outlook.de outlook.com.br yahoo.co.in yahoo.com.br yahoo.de me.com mac.com msn.com live.com live.it aol.com aim.com
  love.com web.de t-online.de freenet.de libero.it virgilio.it tiscali.it alice.it tim.it tin.it pec.it orange.fr free.fr sfr.fr neuf.fr
  proton.me pm.me protonmail.ch hushmail.com fastmail.fm qq.com 163.com 126.com sina.com sina.cn qmail.com fmail.com hmail.com zmail.ru
  bk.ru list.ru inbox.ru ya.ru seznam.cz wp.pl op.pl o2.pl abv.bg ukr.net att.net cox.net inbox.com cloud.com
  contoso.com fabrikam.com adatum.com litware.com hotel.com hotmart.com out.com outlast.com lookout.com yahoot.example cloudy.com
  gmbh.de gmk.de webb.de live.org alicia.it timo.it freed.fr range.fr mailer.example contoso.co contoso.cm fabrikam.om
  post.ch poste.it vodafone.com orange.com orange.ch sky.it terra.com web.com free.com list.com online.com
  xn--bcher-kva.example mail.contoso.com eu.contoso.com contoso.onmicrosoft.com students.contoso.edu пример.example
`);

/** Our own list: slips as people make them, and legitimate addresses that look like slips. */
export const ADDRESS_PAIRS: readonly AddressPair[] = [
  ...slipsOfProviders,
  ...malformed,
  ...nearInMail,
  ...providersOfTheirOwn,
];
