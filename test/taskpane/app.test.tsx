import { act, createEvent, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Result } from "../../src/outlook/types";
import { Explainer } from "../../src/taskpane/explainer";
import { bounceOf } from "../fixtures/bounce";
import { MAIL_HEADER, REPORT_HEADER } from "../fixtures/header-blocks";
import { FakeOutlook, itemOf } from "./fake-outlook";
import { mailBytes } from "./samples";
import { drawApp, showApp } from "./show-app";

const UNKNOWN = "01-unknown-recipient-modern-1.eml";

/** Explains a mail of the preview's mailbox as if it had been opened as a file. */
async function opened(name: string, outlook: FakeOutlook | null = null): Promise<Explainer> {
  const explainer = await showApp(outlook);
  const bytes = mailBytes(name);
  const file = { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
  await act(() => explainer.openFile(file as unknown as File));
  return explainer;
}

const state = () => screen.getByTestId("pane-state").dataset["state"];

/** jsdom has no Clipboard API; user-event brings one. */
function clipboardBlocked(): void {
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { writeText: () => Promise.reject(new Error("permissions policy")) },
  });
}

/** The deprecated copy command, which jsdom has not. */
function oldCopyCommand(works: boolean): void {
  Object.assign(document, { execCommand: () => works });
}

/** Outlook answers, and the pane has shown what follows. */
async function answered(outlook: FakeOutlook, question: string, answer?: Result<unknown>) {
  await act(async () => {
    outlook.answer(question, answer);
    await Promise.resolve();
  });
}

test("starts with the ways in, before Outlook has answered", () => {
  drawApp(() => new Promise(() => undefined));
  expect(state()).toBe("starting");
  expect(screen.getByTestId("paste-field")).toBeEnabled();
});

test("a failed mail: sentence, turn, steps, one main button, folds", async () => {
  await opened(UNKNOWN);
  expect(state()).toBe("explained");
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
    "fabrikam.com doesn’t know ron.gabel@fabrikam.com.",
  );
  expect(screen.getByTestId("about")).toHaveTextContent("Offer for June");
  expect(screen.getByTestId("turn")).toHaveTextContent("Your turn: check the address");
  expect(screen.getByTestId("step-1")).toBeVisible();
  expect(screen.getByRole("img")).toHaveAccessibleName(/fabrikam\.com refused it/);
  expect(screen.getAllByRole("status").map(({ textContent }) => textContent)).toContainEqual(
    expect.stringMatching(/^Not delivered · no more tries\. fabrikam\.com doesn’t know/),
  );
  const fold = screen.getByTestId("admin-fold");
  expect(fold).toHaveAttribute("aria-expanded", "false");
  await userEvent.click(fold);
  expect(await screen.findByTestId("verbatim")).toHaveTextContent("RESOLVER.ADR.RecipientNotFound");
  await userEvent.click(screen.getByTestId("know-fold"));
  expect((await screen.findAllByText(/^Reporting-MTA/)).length).toBeGreaterThan(0);
});

test("the other organisation's commands are closed until they are wanted", async () => {
  await opened("04-client-not-authenticated-smtp-line.eml");
  await userEvent.click(screen.getByTestId("admin-fold"));
  const other = await screen.findByRole("button", {
    name: "For the administrators of fabrikam.com",
  });
  expect(screen.queryByText(/Get-ReceiveConnector/)).not.toBeInTheDocument();
  await userEvent.click(other);
  expect(screen.getByText(/Get-ReceiveConnector/)).toBeVisible();
});

test("several causes: the count first, one cause open at a time, one main button", async () => {
  await opened("07-three-of-five-failed.eml");
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("3 of 5 didn’t get it");
  expect(screen.getByText(/has no mailbox for/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: /Mailbox full/ }));
  expect(screen.queryByText(/has no mailbox for/)).not.toBeInTheDocument();
  expect(screen.getByRole("heading", { level: 3, name: /is full/ })).toBeVisible();
});

test("a misused account comes first", async () => {
  await opened("14-bad-outbound-sender.eml");
  expect(screen.getByText("Secure the account first")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Ask your administrator" }));
  expect(await screen.findByRole("link", { name: "Open the new message" })).toHaveAttribute(
    "href",
    expect.stringMatching(/^mailto:\?subject=/),
  );
});

test("delayed mail has nothing to do until its date", async () => {
  await opened("06-delayed.eml");
  expect(state()).toBe("delayed");
  expect(screen.getByTestId("turn")).toHaveTextContent(/^Nothing to do until/);
});

test("a code with several meanings: said at once, and the others where the fold tells how exact it is", async () => {
  const explainer = await showApp();
  await act(() => explainer.readText("pasted", "550 5.7.1 Xyzzy", null));
  expect(await screen.findByText(/^The code 5\.7\.1 has several meanings/)).toBeVisible();
  const fold = screen.getByTestId("know-fold");
  expect(fold).toHaveTextContent("general meaning");
  await userEvent.click(fold);
  const others = await screen.findByTestId("other-meanings");
  expect(within(others).getByRole("heading")).toHaveTextContent("What else 5.7.1 can mean");
  expect(within(others).getByText("On Outlook.com’s block list")).toBeVisible();
});

test("a general meaning shows the answer itself", async () => {
  await opened("19-unknown-code.eml");
  expect(await screen.findByText(/550 5\.7\.999 K-17 applies here/)).toBeVisible();
});

test("not a bounce says why, and offers the ways in", async () => {
  await opened("12-lunch.eml");
  expect(state()).toBe("not-a-bounce");
  expect(screen.getByText("What speaks against it")).toBeVisible();
  expect(screen.getByTestId("paste-field")).toBeVisible();
});

test("Write again opens a draft in Outlook to the failed address with the original's subject", async () => {
  const outlook = new FakeOutlook(itemOf(UNKNOWN));
  await showApp(outlook);
  await answered(outlook, `body ${UNKNOWN}`);
  await userEvent.click(await screen.findByRole("button", { name: "Write again" }));
  await waitFor(() => {
    expect(outlook.drafts).toEqual([
      { to: ["ron.gabel@fabrikam.com"], subject: "Offer for June", text: "" },
    ]);
  });
  await answered(outlook, "draft", { ok: false, failure: "timeout" });
  expect(screen.getByRole("alert")).toHaveTextContent("did not open");
  expect(screen.getByRole("link", { name: "Open the new message" })).toBeVisible();
});

test("copying falls back to a field with the text selected", async () => {
  await opened(UNKNOWN);
  clipboardBlocked();
  oldCopyCommand(false);
  fireEvent.click(screen.getByRole("button", { name: "Copy a note" }));
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Text to copy" });
  expect(field.value).toContain("ron.gabel@fabrikam.com");
  expect(field.selectionEnd).toBe(field.value.length);
});

test("copying by the old command is said to be done", async () => {
  await opened(UNKNOWN);
  clipboardBlocked();
  oldCopyCommand(true);
  fireEvent.click(screen.getByRole("button", { name: "Copy a note" }));
  expect(await screen.findByRole("button", { name: "Note copied" })).toBeVisible();
});

test("text pasted anywhere, and a file dropped anywhere, are explained", async () => {
  await showApp();
  const paste = createEvent.paste(document.body, {
    clipboardData: {
      files: [],
      getData: (type: string) => (type === "text/plain" ? "5.7.124" : ""),
    },
  });
  act(() => void fireEvent(document.body, paste));
  await waitFor(() => {
    expect(state()).toBe("explained");
  });
  expect(screen.getByTestId("about")).toHaveTextContent("Pasted text");
  const bytes = mailBytes("10-mailbox-full-postfix.eml");
  const file = {
    name: "full.eml",
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  };
  fireEvent.drop(document.body, { dataTransfer: { files: [file], getData: () => "" } });
  await waitFor(() => {
    expect(screen.getByTestId("about")).toHaveTextContent("full.eml");
  });
});

test("a header alone is named as such: its fields, its way, what it proves, and nothing about a failure", async () => {
  const explainer = await showApp();
  await act(() => explainer.readText("pasted", MAIL_HEADER, null));
  expect(document.querySelector(".state")).toHaveTextContent("Header fields, pasted");
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("header of a mail");
  expect(await screen.findByTestId("path-drawing")).toHaveTextContent("relay.example.net");
  expect(screen.getByTestId("path")).not.toHaveTextContent("no further");
  expect(screen.getByTestId("authentication")).toHaveTextContent("SPF: pass for contoso.com");
  expect(screen.getByTestId("header-told")).toHaveTextContent("Group of 24 on 30 November");
  for (const part of ["sent-by-me", "headers-missing", "header-back"])
    expect(screen.queryByTestId(part)).toBeNull();
  expect(screen.getByTestId("paste-field")).toBeVisible();
});

test("the header of a bounce: that its text is missing, and whom it names", async () => {
  const explainer = await showApp();
  await act(() => explainer.readText("pasted", REPORT_HEADER, null));
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Its text is missing.");
  expect(await screen.findByTestId("header-told")).toHaveTextContent("info@museum.example");
  expect(screen.getByText(/Paste that text below/)).toBeVisible();
});

test("a header that joins the bounce is said to be pasted, where it is shown and where it is copied", async () => {
  const outlook = new FakeOutlook(itemOf("10-mailbox-full-postfix.eml"));
  const explainer = await showApp(outlook);
  await answered(outlook, "body 10-mailbox-full-postfix.eml");
  await waitFor(() => {
    expect(state()).toBe("explained");
  });
  await act(() => explainer.readText("pasted", MAIL_HEADER, null));
  expect(await screen.findByTestId("pasted-note")).toHaveFocus();
  expect(await screen.findByTestId("authentication")).toBeVisible();
  await userEvent.click(screen.getByTestId("admin-fold"));
  await userEvent.click(
    await screen.findByRole("button", { name: "Header fields of the mail that came back" }),
  );
  expect(screen.getByText(/^You pasted them\./)).toBeVisible();
  await userEvent.click(screen.getByTestId("pasted-undo"));
  expect(screen.queryByTestId("pasted-note")).toBeNull();
  expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
  expect(screen.queryByTestId("authentication")).toBeNull();
});

test("a fact that was read from the pasted header is not said to have come back", async () => {
  const explainer = await showApp();
  const bounce = bounceOf({ recipient: "info@museum.example", headers: null });
  const answering = `In-Reply-To: <20261115081004.4711@contoso.com>\r\n${bounce}`;
  await act(() => explainer.readText("pasted", answering, null));
  const toList = MAIL_HEADER.replace("info@museum", "all@museum");
  await act(() => explainer.readText("pasted", toList, null));
  await screen.findByTestId("pasted-note");
  await userEvent.click(screen.getByTestId("know-fold"));
  expect(await screen.findByText("To: all@museum.example")).toBeVisible();
  expect(screen.getByText("the header that you pasted")).toBeVisible();
  expect(screen.queryByText("the mail that came back")).toBeNull();
});

test("a drop that holds nothing says so", async () => {
  await showApp();
  fireEvent.drop(document.body, { dataTransfer: { files: [], getData: () => "" } });
  expect(state()).toBe("unreadable");
});

test("a typed code is explained by Enter, and looked up in the list of all causes", async () => {
  await showApp();
  await userEvent.type(screen.getByTestId("paste-field"), "5.7.124{Enter}");
  await waitFor(() => {
    expect(state()).toBe("explained");
  });
  await userEvent.click(screen.getByTestId("entries-fold"));
  await userEvent.type(await screen.findByRole("searchbox"), "5.1.10");
  await userEvent.click(await screen.findByRole("button", { name: /^Address not found/ }));
  await userEvent.click(await screen.findByRole("button", { name: "Back" }));
  expect(state()).toBe("explained");
});

test("what could not be read says what to do; the open mail can be tried again", async () => {
  const outlook = new FakeOutlook(itemOf(UNKNOWN));
  await showApp(outlook);
  await answered(outlook, `body ${UNKNOWN}`, { ok: false, failure: "refused" });
  expect(state()).toBe("unreadable");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await answered(outlook, `body ${UNKNOWN}`);
  expect(state()).toBe("explained");
});

test("beside something else, the open mail is one click away", async () => {
  const outlook = new FakeOutlook(itemOf(UNKNOWN));
  await opened("10-mailbox-full-postfix.eml", outlook);
  await userEvent.click(screen.getByRole("button", { name: "Back to the open mail" }));
  expect(screen.getByTestId("about")).toHaveTextContent(itemOf(UNKNOWN).subject);
});

test("links lead out by themselves, to addresses of our own tables only", async () => {
  await opened(UNKNOWN);
  await userEvent.click(screen.getByTestId("admin-fold"));
  const links = within(screen.getByTestId("pane-state")).getAllByRole("link");
  for (const link of links) {
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
    expect(link.getAttribute("href")).toMatch(
      /^https:\/\/(?:[a-z]+\.)*(?:microsoft\.com|aka\.ms)\//,
    );
  }
});

test("a bounce attached to a mail is explained, and said to be attached", async () => {
  await opened("22-forwarded-as-attachment.eml");
  expect(state()).toBe("explained");
  expect(screen.getByText(/^The bounce is attached to this mail/)).toBeVisible();
});
