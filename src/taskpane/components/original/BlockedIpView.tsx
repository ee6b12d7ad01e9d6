import type { BlockedIp } from "../../../original/blocked-ip";
import { useTexts } from "../../context";
import { ExternalLink } from "../ExternalLink";
import { Verbatim } from "../Verbatim";

/** The address that was blocked: whose it is, where it is taken off, and the text to send. */
export function BlockedIpView({ blocked }: { readonly blocked: BlockedIp }) {
  const texts = useTexts();
  const { ip, owner, host, list, request } = blocked;
  const code = request.code ?? texts.t("fact.missing");
  return (
    <section className="part" data-testid="blocked-ip">
      <h3 className="part-heading">{texts.t("blockedip.title", { address: ip })}</h3>
      <p>{texts.t("blockedip.sender")}</p>
      <p>{texts.t(`blockedip.owner.${owner}`, { server: host ?? ip })}</p>
      <p className="part-note">{texts.t("blockedip.fix-first")}</p>
      {list === null && <p>{texts.t("blockedip.unlisted")}</p>}
      {list?.url != null && (
        <p className="links">
          <ExternalLink url={list.url} label={texts.t(`blockedip.list.${list.id}`)} />
        </p>
      )}
      {list !== null && list.url === null && (
        <p>{texts.t(`blockedip.list.${list.id}`, { mail: list.mail ?? "" })}</p>
      )}
      <Verbatim
        label={texts.t("blockedip.request.copy")}
        text={texts.t("blockedip.request", { address: ip, code, answer: request.answer })}
      />
    </section>
  );
}
