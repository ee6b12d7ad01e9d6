import { useState } from "react";
import { useTexts } from "../context";
import { Breakable } from "./Breakable";
import { Button } from "./Button";

/** Addresses that are shown at once; the others on request, as a report may name a thousand. */
const SHOWN = 5;

/** The addresses that share a cause. */
export function AddressList({ addresses }: { readonly addresses: readonly string[] }) {
  const texts = useTexts();
  const [all, setAll] = useState(false);
  const more = addresses.length - SHOWN;
  const shown = all || more <= 1 ? addresses : addresses.slice(0, SHOWN);
  return (
    <>
      <ul className="addresses" aria-label={texts.t("recipients.label")}>
        {shown.map((address, index) => (
          <li key={index}>
            <Breakable text={address} />
          </li>
        ))}
      </ul>
      {shown.length < addresses.length && (
        <Button
          appearance="subtle"
          size="small"
          onClick={() => {
            setAll(true);
          }}
        >
          {texts.t("recipients.more", { count: more })}
        </Button>
      )}
    </>
  );
}
