import { comparable } from "./normalise";

/** How sure a localised heading is: seen in a real mail, in code written for real mails, in documentation, remembered. */
type Confidence = "observed" | "in-code" | "documented" | "remembered";

/** What a heading of a Microsoft report says, whatever its language. */
export type HeadingRole =
  | "failed"
  | "delayed"
  | "diagnostics"
  | "generating-server"
  | "receiving-server"
  | "original-headers"
  | "how-to-fix"
  | "for-admins"
  | "status-code"
  | "original-details"
  | "created-date"
  | "sender-address"
  | "recipient-address"
  | "subject"
  | "error-details"
  | "reported-error"
  | "generated-by"
  | "rejected-by"
  | "notification-details"
  | "hops"
  | "feedback";

interface Heading {
  readonly role: HeadingRole;
  readonly language: string;
  /** Start of the heading, without its colon. */
  readonly text: string;
  readonly confidence: Confidence;
}

function rows(
  role: HeadingRole,
  list: readonly (readonly [language: string, text: string, confidence: Confidence])[],
): Heading[] {
  return list.map(([language, text, confidence]) => ({ role, language, text, confidence }));
}

/** Headings of Microsoft's layouts, by language: the classic one (Exchange 2007 to Exchange Online), then the modern one. */
const headings: readonly Heading[] = [
  ...rows("failed", [
    ["en", "Delivery has failed to these recipients or groups", "observed"],
    ["en", "Delivery has failed to these recipients or distribution lists", "observed"],
    ["it", "Il recapito non è riuscito per i seguenti destinatari o gruppi", "observed"],
    ["de", "Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Gruppen", "in-code"],
    ["fr", "Échec de la remise pour ces destinataires ou groupes", "observed"],
    ["fr", "Échec de la remise à ces destinataires ou groupes", "remembered"],
    ["es", "No se pudo entregar a estos destinatarios o grupos", "remembered"],
    ["es", "Error de entrega a estos destinatarios o grupos", "remembered"],
    ["pt", "Falha na entrega a estes destinat", "in-code"],
    [
      "nl",
      "Uw bericht kan niet worden bezorgd bij de volgende geadresseerden of groepen",
      "in-code",
    ],
    ["ru", "Не удалось выполнить доставку следующим получателям или группам", "observed"],
    ["ja", "以下の受信者またはグループへの配信に失敗しました", "remembered"],
  ]),
  ...rows("delayed", [
    ["en", "Delivery is delayed to these recipients or groups", "observed"],
    ["es", "Se retrasó la entrega a estos destinatarios o grupos", "in-code"],
  ]),
  ...rows("diagnostics", [
    ["en", "Diagnostic information for administrators", "observed"],
    ["it", "Informazioni di diagnostica per gli amministratori", "observed"],
    ["de", "Diagnoseinformationen für Administratoren", "in-code"],
    ["fr", "Informations de diagnostic pour les administrateurs", "observed"],
    ["es", "Información de diagnóstico para administradores", "documented"],
    ["es", "Información de diagnóstico para los administradores", "remembered"],
    ["pt", "Informações de diagnóstico para administradores", "in-code"],
    ["nl", "Diagnostische gegevens voor beheerders", "in-code"],
    ["pl", "Informacje diagnostyczne dla administratorów", "documented"],
    ["sv", "Diagnostisk information f", "in-code"],
    ["ja", "管理者向けの診断情報", "documented"],
    ["ja", "管理者向け診断情報", "documented"],
    ["zh", "管理员的诊断信息", "remembered"],
    ["zh", "用于管理员的诊断信息", "remembered"],
    ["ru", "Диагностические сведения для администраторов", "observed"],
  ]),
  ...rows("generating-server", [
    ["en", "Generating server", "observed"],
    ["it", "Server di generazione", "observed"],
    ["de", "Generierender Server", "in-code"],
    ["fr", "Serveur de génération", "observed"],
    ["es", "Servidor de generación", "remembered"],
    ["pt", "Servidor de origem", "in-code"],
    ["nl", "Bronserver", "in-code"],
    ["pl", "Serwer generujący", "remembered"],
    ["sv", "Genererande server", "in-code"],
    ["ja", "生成サーバー", "documented"],
    ["zh", "正在生成服务器", "remembered"],
    ["zh", "生成服务器", "remembered"],
    ["ru", "Формирующий сервер", "observed"],
  ]),
  ...rows("receiving-server", [["en", "Receiving server", "observed"]]),
  ...rows("original-headers", [
    ["en", "Original message headers", "observed"],
    ["it", "Intestazioni originali del messaggio", "observed"],
    ["de", "Ursprüngliche Nachrichtenkopfzeilen", "documented"],
    ["fr", "En-têtes de message d'origine", "observed"],
    ["es", "Encabezados del mensaje original", "remembered"],
    ["pt", "Cabeçalhos originais da mensagem", "in-code"],
    ["nl", "Oorspronkelijke berichtkoppen", "in-code"],
    ["sv", "Ursprungshuvuden", "in-code"],
    ["ja", "元のメッセージ ヘッダー", "documented"],
    ["ru", "Исходные заголовки сообщения", "observed"],
  ]),
  ...rows("how-to-fix", [["en", "How to Fix It", "observed"]]),
  ...rows("for-admins", [["en", "More Info for Email Admins", "observed"]]),
  ...rows("status-code", [["en", "Status code:", "observed"]]),
  ...rows("original-details", [["en", "Original Message Details", "observed"]]),
  ...rows("created-date", [["en", "Created Date:", "observed"]]),
  ...rows("sender-address", [["en", "Sender Address:", "observed"]]),
  ...rows("recipient-address", [["en", "Recipient Address:", "observed"]]),
  ...rows("subject", [["en", "Subject:", "observed"]]),
  ...rows("error-details", [["en", "Error Details", "observed"]]),
  ...rows("reported-error", [
    ["en", "Reported error:", "observed"],
    ["en", "Error:", "in-code"],
  ]),
  ...rows("generated-by", [
    ["en", "DSN generated by:", "observed"],
    ["en", "Sent by:", "in-code"],
  ]),
  ...rows("rejected-by", [
    ["en", "Message rejected by:", "in-code"],
    ["en", "Remote server:", "in-code"],
  ]),
  ...rows("notification-details", [["en", "Notification Details", "in-code"]]),
  ...rows("hops", [["en", "Message Hops", "observed"]]),
  ...rows("feedback", [["en", "Was this helpful?", "observed"]]),
];

/** By their first two letters: nearly every line of a mail is told to be no heading by looking at these. */
const byStart = new Map<number, { role: HeadingRole; text: string }[]>();
for (const { role, text } of headings) {
  const row = { role, text: comparable(text) };
  for (const first of [row.text.charAt(0), row.text.charAt(0).toUpperCase()]) {
    const start = startKey(first.charCodeAt(0), row.text.charCodeAt(1));
    byStart.set(start, [...(byStart.get(start) ?? []), row]);
  }
}

/** Two letters as one number; the second one of a heading is lower case in all languages, or a capital's small form. */
function startKey(first: number, second: number): number {
  return first * 0x10000 + (second >= 0x41 && second <= 0x5a ? second + 0x20 : second);
}

/**
 * The role of a line that starts with a known heading, and what stands after it; null for any other line.
 * @param line with plain spaces and straight quotes (`normalise`)
 */
export function headingOf(line: string): { role: HeadingRole; rest: string } | null {
  // Subheadings of a report are short; prose that starts like one is not.
  if (line.length > 4400) return null;
  let start = 0;
  while (line.charCodeAt(start) <= 0x20) start++;
  const rows = byStart.get(startKey(line.charCodeAt(start), line.charCodeAt(start + 1)));
  if (rows === undefined) return null;
  const text = comparable(line.slice(start, start + 200));
  for (const heading of rows) {
    if (text.startsWith(heading.text)) return { role: heading.role, rest: afterColon(line) };
  }
  return null;
}

function afterColon(line: string): string {
  const colon = /[:：]/.exec(line);
  return colon ? line.slice(colon.index + 1).trim() : "";
}
