import { Fragment, useEffect, useMemo, useState } from "react";
import { adviseOn, type OriginalAdvice } from "../../../diagnosis/advice";
import type { Diagnosis, Group } from "../../../diagnosis/types";
import { loadOrganisationalDomain, type OrganisationalDomain } from "../../../original/alignment";
import { TextsProvider, useTexts } from "../../context";
import { useMoreTexts } from "../../more-texts";
import { Waiting } from "../Waiting";
import { AuthenticationView } from "./AuthenticationView";
import { BlockedIpView } from "./BlockedIpView";
import { DidYouMean } from "./DidYouMean";
import { DmarcRecords, DmarcView } from "./DmarcView";
import { ForwardingView } from "./ForwardingView";
import { LegacyAddressView } from "./LegacyAddressView";
import { PathTimeline } from "./PathTimeline";
import { SentByMeView } from "./SentByMeView";
import { SizeAndTime } from "./SizeAndTime";

export const ORIGINAL_TEXTS = ["original"];

interface OriginalContentProps {
  readonly diagnosis: Diagnosis;
  readonly group: Group;
  /** The address of the mailbox that got the report; null where it is not known. */
  readonly reader: string | null;
}

/** What the mail that came back tells. The list of public suffixes is fetched first, which is why this part waits. */
export function OriginalContent({ diagnosis, group, reader }: OriginalContentProps) {
  const paneTexts = useTexts();
  const texts = useMoreTexts(ORIGINAL_TEXTS);
  const [found, setFound] = useState<OrganisationalDomain | "failed" | null>(null);
  useEffect(() => {
    let isShown = true;
    loadOrganisationalDomain().then(
      // A function given to a state setter would be called by it.
      (organisationalDomain) => {
        if (isShown) setFound(() => organisationalDomain);
      },
      () => {
        if (isShown) setFound("failed");
      },
    );
    return () => {
      isShown = false;
    };
  }, []);
  const advice = useMemo(
    () => (typeof found === "function" ? adviseOn(diagnosis, reader, found) : null),
    [diagnosis, reader, found],
  );
  if (found === "failed" || texts === "failed")
    return <p className="part-note">{paneTexts.t("later.failed")}</p>;
  if (advice === null || texts === null) return <Waiting />;
  return (
    <TextsProvider value={texts}>
      <OriginalView advice={advice} recipients={recipientsOf(advice, diagnosis, group)} />
    </TextsProvider>
  );
}

type Recipients = OriginalAdvice["recipients"];

/** The advice on the recipients of one group; the advice is in the order of the diagnosis. */
function recipientsOf(advice: OriginalAdvice, diagnosis: Diagnosis, group: Group): Recipients {
  const members = new Set(group.failures);
  return advice.recipients.filter((_, index) => {
    const failure = diagnosis.failures[index];
    return failure !== undefined && members.has(failure);
  });
}

interface OriginalViewProps {
  readonly advice: OriginalAdvice;
  readonly recipients: Recipients;
}

/** The conclusions, those about the cause first. */
export function OriginalView({ advice, recipients }: OriginalViewProps) {
  const [first] = recipients;
  const { verdict } = advice.sentByMe;
  const isDoubtful = verdict === "not" || verdict === "probably-not";
  return (
    <div className="told">
      {recipients.map(({ recipient, suggestion, legacyAddress }) => (
        <Fragment key={recipient}>
          {suggestion && <DidYouMean suggestion={suggestion} />}
          {legacyAddress && <LegacyAddressView address={legacyAddress} />}
        </Fragment>
      ))}
      <ForwardingView
        signs={advice.forwarding}
        route={first?.route ?? null}
        blocked={first?.forwardingBlocked === true}
      />
      {first?.dmarc && <DmarcView cause={first.dmarc} />}
      {first?.dmarc === null && first.dmarcRecords && (
        <DmarcRecords toCompare={first.dmarcRecords} />
      )}
      {first?.blockedIp && <BlockedIpView blocked={first.blockedIp} />}
      <SizeAndTime tooLarge={first?.tooLarge ?? null} triedFor={first?.triedFor ?? null} />
      {advice.headers === "missing" && <HeadersMissing />}
      {first && isDoubtful && <SentByMeView sentByMe={advice.sentByMe} />}
      {((first && advice.headers === "read") || advice.path.steps.length > 0) && (
        <PathTimeline advice={advice} stoppedBy={first?.stoppedBy ?? null} />
      )}
      {advice.headers === "read" && (
        <>
          <AuthenticationView advice={advice} isExplained={first?.dmarc != null} />
          {first && !isDoubtful && <SentByMeView sentByMe={advice.sentByMe} />}
        </>
      )}
    </div>
  );
}

/**
 * Missing headers are said to be missing, and how to get at them in each client. What Outlook shows as the header of the
 * report is the report's own.
 */
function HeadersMissing() {
  const texts = useTexts();
  return (
    <section className="part" data-testid="headers-missing">
      <h3 className="part-heading">{texts.t("path.missing.title")}</h3>
      <p>{texts.t("path.missing")}</p>
      <ul className="links">
        {["file", "web", "classic", "mac", "phone"].map((client) => (
          <li key={client}>{texts.t(`path.missing.${client}`)}</li>
        ))}
      </ul>
      <p>{texts.t("path.missing.paste")}</p>
    </section>
  );
}
