import { FolderOpen20Regular } from "@fluentui/react-icons/headless/svg/folder-open";
import { useRef, useState, type ReactNode } from "react";
import type { Entry } from "../../knowledge/types";
import { useTexts } from "../context";
import { Button } from "./Button";
import { Fold } from "./Fold";
import { EntryList, Later } from "./later";

interface WaysInProps {
  /** True where something is explained above already. */
  readonly again: boolean;
  readonly onText: (text: string, html: string | null) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onEntry: (entry: Entry) => void;
  /** Stands below the fields; comes late. */
  readonly children: ReactNode;
}

/** Paste, type, open or look up: for where Outlook does not open the pane on a report, and where there is no Outlook. */
export function WaysIn({ again, onText, onFiles, onEntry, children }: WaysInProps) {
  const texts = useTexts();
  return (
    <div className="folds">
      {again ? (
        <Fold level={2} label={texts.t("ways.titleAgain")} testId="ways-fold">
          {() => (
            <>
              <Inputs onText={onText} onFiles={onFiles} />
              {children}
            </>
          )}
        </Fold>
      ) : (
        <section className="ways" aria-label={texts.t("ways.title")}>
          <Inputs onText={onText} onFiles={onFiles} />
          {children}
        </section>
      )}
      <Fold level={2} label={texts.t("ways.list")} testId="entries-fold">
        {() => (
          <Later>
            <EntryList onPick={onEntry} />
          </Later>
        )}
      </Fold>
    </div>
  );
}

function Inputs({ onText, onFiles }: Pick<WaysInProps, "onText" | "onFiles">) {
  const texts = useTexts();
  const [text, setText] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <label>
        <span className="field-label">{texts.t("ways.paste")}</span>
        <textarea
          className="field"
          rows={3}
          spellCheck={false}
          placeholder={texts.t("ways.placeholder")}
          value={text}
          data-testid="paste-field"
          onChange={(event) => {
            setText(event.target.value);
          }}
          onPaste={(event) => {
            // Into an empty field: explained at once, with the HTML that the field itself would lose.
            const html = event.clipboardData.getData("text/html") || null;
            const pasted = event.clipboardData.getData("text/plain");
            if (text.trim() !== "" || (pasted.trim() === "" && html === null)) return;
            event.preventDefault();
            setText(pasted);
            onText(pasted, html);
          }}
          onKeyDown={(event) => {
            // A code is one line: Enter explains it, as in a search field.
            if (event.key === "Enter" && !event.shiftKey && text.trim() !== "") {
              event.preventDefault();
              onText(text, null);
            }
          }}
        />
      </label>
      <div className="ways-row">
        <Button
          appearance="secondary"
          disabled={text.trim() === ""}
          onClick={() => {
            onText(text, null);
          }}
          data-testid="explain-text"
        >
          {texts.t("ways.explain")}
        </Button>
        <Button
          appearance="secondary"
          icon={<FolderOpen20Regular />}
          onClick={() => picker.current?.click()}
        >
          {texts.t("ways.file")}
        </Button>
        <input
          ref={picker}
          type="file"
          multiple
          accept=".eml,.txt,.html,.htm,.msg,message/rfc822,text/plain"
          hidden
          data-testid="file-field"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // Choosing the same file once more is a new wish, and gives no event otherwise.
            event.target.value = "";
            onFiles(files);
          }}
        />
      </div>
      <p className="hint">{texts.t("ways.file.hint")}</p>
      <p className="hint">{texts.t("ways.private")}</p>
    </>
  );
}
