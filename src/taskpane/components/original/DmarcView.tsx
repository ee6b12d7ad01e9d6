import type {
  DmarcCause,
  DmarcFinding,
  DnsRecord,
  RecordsToCompare,
} from "../../../original/dmarc-cause";
import type { Texts } from "../../../locales/texts";
import { useTexts } from "../../context";
import { Breakable } from "../Breakable";
import { Verbatim } from "../Verbatim";

/** The same where nothing tells which check failed: the records to compare, and no guess. */
export function DmarcRecords({ toCompare }: { readonly toCompare: RecordsToCompare }) {
  const texts = useTexts();
  return (
    <section className="part" data-testid="dmarc-records">
      <h3 className="part-heading">{texts.t("dmarc.title")}</h3>
      <p>
        <Breakable text={texts.t("dmarc.unknown", { name: toCompare.domain })} />
      </p>
      <Records records={toCompare.records} />
      <p className="part-note">{texts.t("dmarc.provider")}</p>
    </section>
  );
}

function Records({ records }: { readonly records: readonly DnsRecord[] }) {
  const texts = useTexts();
  if (records.length === 0) return null;
  const lines = records.map(({ kind, name }) => `${kind.toUpperCase()}: ${name}`);
  return <Verbatim label={texts.t("dmarc.records")} text={lines.join("\n")} />;
}

/** Why a mail was not accepted as genuine: one sentence for the sender, the exact cause and the records for the administrator. */
export function DmarcView({ cause }: { readonly cause: DmarcCause }) {
  const texts = useTexts();
  // A record that is missing can't pass: the verdict would say the same again.
  const lacksSpf = cause.main.cause === "record-missing" && cause.main.record === "spf";
  const also = cause.also.filter((one) => !lacksSpf || one.cause !== "spf-not-passing");
  return (
    <section className="part" data-testid="dmarc">
      <h3 className="part-heading">{texts.t("dmarc.title")}</h3>
      <p>{texts.t(`dmarc.sender.${cause.main.cause}`)}</p>
      <p className="part-note">
        <Breakable text={wordsFor(cause.main, texts)} />
      </p>
      {cause.inferred && <p className="part-note">{texts.t("dmarc.inferred")}</p>}
      {also.length > 0 && (
        <>
          <p className="part-label">{texts.t("dmarc.also")}</p>
          <ul className="links">
            {also.map((finding) => (
              <li key={finding.cause} className="part-note">
                <Breakable text={wordsFor(finding, texts)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Records records={cause.records} />
      <Verbatim label={texts.t("dmarc.evidence")} text={cause.main.evidence.line} />
      <p className="part-note">{texts.t("dmarc.provider")}</p>
    </section>
  );
}

/** The administrator's sentence, with the domains of this mail. */
function wordsFor(finding: DmarcFinding, texts: Texts): string {
  const unknown = texts.t("auth.domain.unknown");
  switch (finding.cause) {
    case "forwarding":
      return texts.t("dmarc.admin.forwarding", {
        by: finding.by ?? texts.t("dmarc.forwarder.unknown"),
      });
    case "record-missing":
      return texts.t(`dmarc.admin.record-missing.${finding.record}`, { name: finding.domain });
    case "not-aligned":
      return finding.signature === null
        ? texts.t("dmarc.admin.not-aligned", {
            from: finding.from,
            envelope: finding.envelope ?? unknown,
          })
        : texts.t("dmarc.admin.not-aligned.signature", {
            from: finding.from,
            signature: finding.signature,
          });
    case "spf-not-passing":
      return texts.t("dmarc.admin.spf-not-passing", {
        verdict: finding.verdict,
        name: finding.domain ?? unknown,
      });
    case "dkim-not-passing":
      return finding.verdict === "none"
        ? texts.t("dmarc.admin.dkim-none")
        : texts.t("dmarc.admin.dkim-not-passing", {
            verdict: finding.verdict,
            name: finding.domain ?? unknown,
          });
  }
}
