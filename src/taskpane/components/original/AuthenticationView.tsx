import { CheckmarkCircle16Regular } from "@fluentui/react-icons/headless/svg/checkmark-circle";
import { DismissCircle16Regular } from "@fluentui/react-icons/headless/svg/dismiss-circle";
import { Warning16Regular } from "@fluentui/react-icons/headless/svg/warning";
import type { OriginalAdvice } from "../../../diagnosis/advice";
import { verdictLine } from "../../../diagnosis/explanation-authentication";
import type { Authentication, MethodVerdict } from "../../../original/authentication";
import { useTexts } from "../../context";
import { Breakable } from "../Breakable";

interface AuthenticationViewProps {
  readonly advice: OriginalAdvice;
  /** Whether the cause of a refusal stands above, which names the records already. */
  readonly isExplained: boolean;
}

/** SPF, DKIM, DMARC and what Exchange Online made of them, each with its domain and alignment. For administrators. */
export function AuthenticationView({ advice, isExplained }: AuthenticationViewProps) {
  const texts = useTexts();
  const { authentication, spfToCheck } = advice;
  return (
    <section className="part" data-testid="authentication">
      <h3 className="part-heading">{texts.t("auth.title")}</h3>
      {authentication === null ? (
        <p className="missing">{texts.t("auth.none")}</p>
      ) : (
        <ul className="links">
          <Verdict method="spf" found={authentication.spf} />
          <Verdict method="dkim" found={authentication.dkim} />
          <Verdict method="dmarc" found={authentication.dmarc} />
          <Details authentication={authentication} />
        </ul>
      )}
      {spfToCheck && !isExplained && (
        <p>
          <Breakable text={texts.t("auth.spf-to-check", { name: spfToCheck.value })} />
        </p>
      )}
    </section>
  );
}

interface VerdictProps {
  readonly method: "spf" | "dkim" | "dmarc";
  readonly found: MethodVerdict | null;
}

function Verdict({ method, found }: VerdictProps) {
  const texts = useTexts();
  if (found === null) return null;
  const { domain, aligned } = found;
  const alignment =
    aligned === null ? "auth.alignment.unknown" : aligned ? "auth.aligned" : "auth.not-aligned";
  return (
    <li className={`verdict verdict-${lookOf(found)}`}>
      <Mark look={lookOf(found)} />
      <span>
        <Breakable text={verdictLine(method, found, texts)} />
        {method !== "dmarc" && domain !== null && (
          <span className="part-note"> · {texts.t(alignment)}</span>
        )}
      </span>
    </li>
  );
}

type Look = "good" | "bad" | "open";

/** What passes for another organisation is no proof, and what was not checked is no failure. */
function lookOf({ verdict, aligned }: MethodVerdict): Look {
  if (verdict === "pass") return aligned === false ? "open" : "good";
  return verdict === "fail" || verdict === "permerror" ? "bad" : "open";
}

/** The words beside it say the same. */
function Mark({ look }: { readonly look: Look }) {
  if (look === "good") return <CheckmarkCircle16Regular aria-hidden />;
  return look === "bad" ? <DismissCircle16Regular aria-hidden /> : <Warning16Regular aria-hidden />;
}

function Details({ authentication }: { readonly authentication: Authentication }) {
  const texts = useTexts();
  const { dmarc, compauth, signatures, arc, history } = authentication;
  const sealed = (results: (typeof arc)[number]["results"]) =>
    results.map(({ method, result }) => `${method}=${result}`).join(", ");
  return (
    <>
      {dmarc?.action != null && <li>{texts.t("auth.dmarc.action", { action: dmarc.action })}</li>}
      {dmarc?.policy != null && <li>{texts.t("auth.dmarc.policy", { policy: dmarc.policy })}</li>}
      {compauth && (
        <li>
          {texts.t("auth.compauth", {
            verdict: compauth.verdict,
            reason: compauth.reason ?? texts.t("fact.missing"),
          })}
          {compauth.meaning !== null && (
            <span className="part-note"> · {texts.t(`auth.compauth.${compauth.meaning}`)}</span>
          )}
        </li>
      )}
      {signatures.map(({ domain, selector }) => (
        <li key={`${domain} ${selector ?? ""}`}>
          <Breakable
            text={texts.t("auth.signature", {
              name: domain,
              selector: selector ?? texts.t("fact.missing"),
            })}
          />
        </li>
      ))}
      {arc.map(({ instance, results }, index) => (
        <li key={`arc ${String(index)}`} className="part-note">
          {texts.t("auth.arc", { instance: instance ?? index + 1 })}: {sealed(results)}
        </li>
      ))}
      {history.map(({ results }, index) => (
        <li key={`history ${String(index)}`} className="part-note">
          {texts.t("auth.history")}: {sealed(results)}
        </li>
      ))}
    </>
  );
}
