import { forwardingLine } from "../../../diagnosis/explanation-authentication";
import type { ForwardedRoute, ForwardingSign } from "../../../original/forwarding";
import { useTexts } from "../../context";
import { Breakable } from "../Breakable";

interface ForwardingViewProps {
  readonly signs: readonly ForwardingSign[];
  readonly route: ForwardedRoute | null;
  /** The refusal itself is that mail may not be forwarded automatically. */
  readonly blocked: boolean;
}

/** That the mail was passed on, by whom, and what to do about it. */
export function ForwardingView({ signs, route, blocked }: ForwardingViewProps) {
  const texts = useTexts();
  const others = signs.filter(({ kind }) => kind !== "auto-forward-blocked");
  if (others.length === 0 && route === null && !blocked) return null;
  return (
    <section className="part" data-testid="forwarding">
      <h3 className="part-heading">{texts.t("forwarding.title")}</h3>
      {blocked && (
        <>
          <p>{texts.t("forwarding.auto-forward-blocked")}</p>
          <p className="part-note">{texts.t("forwarding.auto-forward-blocked.admin")}</p>
        </>
      )}
      {route && <Route route={route} />}
      <ul className="links">
        {others.map((sign) => (
          <li key={sign.kind}>
            <Breakable text={forwardingLine(sign, texts)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Route({ route }: { readonly route: ForwardedRoute }) {
  const texts = useTexts();
  const { wroteTo, forwardedTo, refusedBy, isAlias, certain } = route;
  const said = !certain
    ? texts.t("forwarding.route.perhaps", { wroteTo, forwardedTo })
    : isAlias
      ? texts.t("forwarding.route.alias", { wroteTo, forwardedTo })
      : refusedBy === null
        ? texts.t("forwarding.route.nobody", { wroteTo, forwardedTo })
        : texts.t("forwarding.route", { wroteTo, forwardedTo, refusedBy });
  return (
    <>
      <p>
        <Breakable text={said} />
      </p>
      {!isAlias && (
        <p className="part-note">
          <Breakable text={texts.t("forwarding.sender", { wroteTo })} />
        </p>
      )}
    </>
  );
}
