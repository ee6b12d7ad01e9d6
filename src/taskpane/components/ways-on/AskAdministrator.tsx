import { useMemo } from "react";
import { letterTo } from "../../../diagnosis/letter";
import type { Diagnosis, Group } from "../../../diagnosis/types";
import { useSettings, TextsProvider, useTexts } from "../../context";
import { useMoreTexts } from "../../more-texts";
import { Waiting } from "../Waiting";
import { NewMessage } from "./NewMessage";
import { WAYS_ON_PARTS } from "./parts";

interface AskAdministratorProps {
  readonly group: Group;
  readonly diagnosis: Diagnosis;
}

/** A message to the reader's own administrator, opened. */
export function AskAdministrator({ group, diagnosis }: AskAdministratorProps) {
  const paneTexts = useTexts();
  const texts = useMoreTexts(WAYS_ON_PARTS);
  const { settings } = useSettings();
  const letter = useMemo(
    () =>
      texts === null || texts === "failed"
        ? null
        : letterTo("administrator", group, diagnosis, texts, settings.helpDesk),
    [group, diagnosis, texts, settings.helpDesk],
  );
  if (texts === "failed") return <p className="part-note">{paneTexts.t("later.failed")}</p>;
  if (texts === null || letter === null) return <Waiting />;
  return (
    <TextsProvider value={texts}>
      <NewMessage draft={letter} cutNote={texts.t("draft.cut")} />
    </TextsProvider>
  );
}
