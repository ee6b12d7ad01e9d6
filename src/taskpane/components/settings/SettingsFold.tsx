import { useId, useState } from "react";
import { LANGUAGES } from "../../../locales/languages";
import type { Texts } from "../../../locales/texts";
import { useOutlook, useSettings } from "../../context";
import { plainAddresses } from "../../draft";
import { useMoreTexts } from "../../more-texts";
import { Fold } from "../Fold";
import { Switch } from "../Switch";

const SETTINGS_PARTS: readonly string[] = ["settings"];

/** The few settings, folded, and where they are kept. */
export function SettingsFold() {
  const texts = useMoreTexts(SETTINGS_PARTS);
  if (texts === null || texts === "failed") return null;
  return (
    <div className="folds">
      <Fold level={2} label={texts.t("settings.title")} testId="settings-fold">
        {() => <SettingsFields texts={texts} />}
      </Fold>
    </div>
  );
}

interface FieldsProps {
  readonly texts: Texts;
}

function SettingsFields({ texts }: FieldsProps) {
  const outlook = useOutlook();
  const { settings, place, change } = useSettings();
  return (
    <>
      <Language texts={texts} />
      <Switch
        label={texts.t("settings.administrator")}
        checked={settings.administratorFirst}
        testId="settings-administrator"
        onChange={(administratorFirst) => {
          change({ administratorFirst });
        }}
      />
      {outlook && (
        <Switch
          label={texts.t("settings.banner")}
          checked={settings.banner}
          testId="settings-banner"
          onChange={(banner) => {
            change({ banner });
          }}
        />
      )}
      <HelpDesk texts={texts} />
      <p className="hint" role={place === "failed" ? "alert" : undefined}>
        {texts.t(`settings.${place}`)}
      </p>
    </>
  );
}

function Language({ texts }: FieldsProps) {
  const { settings, change } = useSettings();
  const id = useId();
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {texts.t("settings.language")}
      </label>
      <select
        id={id}
        className="field"
        value={settings.language ?? ""}
        data-testid="settings-language"
        onChange={(event) => {
          change({ language: event.target.value || null });
        }}
      >
        <option value="">{texts.t("settings.language.auto")}</option>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownName(language)}
          </option>
        ))}
      </select>
    </>
  );
}

/** Each language in its own words: who does not read the one that is shown still finds theirs. */
function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function HelpDesk({ texts }: FieldsProps) {
  const { settings, change } = useSettings();
  const [typed, setTyped] = useState(settings.helpDesk);
  const id = useId();
  const isWrong = typed.trim() !== "" && plainAddresses([typed.trim()]).length === 0;
  return (
    <>
      <label className="field-label" htmlFor={id}>
        {texts.t("settings.helpDesk")}
      </label>
      <input
        id={id}
        className="field"
        type="email"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        data-testid="settings-help-desk"
        onChange={(event) => {
          setTyped(event.target.value);
          change({ helpDesk: plainAddresses([event.target.value.trim()])[0] ?? "" });
        }}
      />
      <p className="hint" id={`${id}-hint`}>
        {texts.t(isWrong ? "settings.helpDesk.invalid" : "settings.helpDesk.hint")}
      </p>
    </>
  );
}
