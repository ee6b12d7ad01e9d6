import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Connection, GraphFailure, GraphResult, TokenWish } from "../../src/graph/types";
import { createTexts } from "../../src/locales/texts";
import { TextsProvider } from "../../src/taskpane/context";
import { RecentReports } from "../../src/taskpane/components/graph/RecentReports";

const BASE = "https://graph.example/v1.0";
const REPORTS = [
  { id: "1", subject: "Undeliverable: Offer", receivedDateTime: "2026-06-03T10:14:00Z" },
  { id: "2", subject: null, receivedDateTime: "2026-06-02T10:14:00Z" },
];

type Answer = (url: string) => object | string;

let token: GraphResult<string>;
let answer: Answer;
const asked: string[] = [];
const wishes: TokenWish[] = [];
const explained: string[] = [];

/** As much of fetch as jsdom has not and the client uses. */
const fetch = ((input: string) => {
  asked.push(input);
  const body = answer(input);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const chunks = [new TextEncoder().encode(text)];
  const read = () => {
    const value = chunks.shift();
    return Promise.resolve(value ? { done: false, value } : { done: true });
  };
  return Promise.resolve({ status: 200, ok: true, body: { getReader: () => ({ read }) } });
}) as unknown as typeof globalThis.fetch;

const connection: Connection = {
  base: BASE,
  fetch,
  tokens: (wish) => {
    wishes.push(wish);
    return Promise.resolve(token);
  },
};

async function show(): Promise<void> {
  render(
    <TextsProvider value={createTexts("en", {})}>
      <RecentReports
        connection={connection}
        explain={({ id }, mime) => explained.push(`${id} ${new TextDecoder().decode(mime)}`)}
        shown={() => "the same"}
      />
    </TextsProvider>,
  );
  await userEvent.click(await screen.findByRole("button", { name: "Bounces in your mailbox" }));
}

beforeEach(() => {
  for (const list of [asked, wishes, explained]) list.length = 0;
  token = { ok: true, value: "token" };
  answer = (url) => {
    if (url.endsWith("/$value")) return "MIME";
    return { value: url.includes("Delayed") ? [] : REPORTS };
  };
});

test("nothing is asked of the mailbox before the fold is opened", async () => {
  render(
    <TextsProvider value={createTexts("en", {})}>
      <RecentReports connection={connection} explain={() => undefined} shown={() => null} />
    </TextsProvider>,
  );
  await screen.findByRole("button", { name: "Bounces in your mailbox" });
  expect([...asked, ...wishes]).toEqual([]);
});

test("lists the reports; a click has one explained", async () => {
  await show();
  const first = await screen.findByRole("button", {
    name: /^Undeliverable: Offer\s*Not delivered · /,
  });
  expect(screen.getByRole("button", { name: /^Without a subject/ })).toBeVisible();
  await userEvent.click(first);
  expect(explained).toEqual(["1 MIME"]);
});

test("no reports", async () => {
  answer = () => ({ value: [] });
  await show();
  expect(await screen.findByText("No bounces came in the last 30 days.")).toBeVisible();
  await userEvent.click(screen.getByTestId("graph-reload"));
  expect(asked).toHaveLength(4);
});

test("more of them, when asked for", async () => {
  const next = { "@odata.nextLink": `${BASE}/me/messages?$skip=25` };
  answer = (url) => {
    if (url.includes("Delayed")) return { value: [] };
    const old = { id: "3", subject: "Old", receivedDateTime: "2026-06-01T10:14:00Z" };
    return url.includes("$skip") ? { value: [old] } : { value: REPORTS, ...next };
  };
  await show();
  await userEvent.click(await screen.findByTestId("graph-more"));
  expect(await screen.findByRole("button", { name: /^Old/ })).toBeVisible();
  expect(screen.queryByTestId("graph-more")).toBeNull();
});

test("signed out: says so, and signs in by a click", async () => {
  token = { ok: false, failure: { kind: "signed-out" } };
  await show();
  expect(await screen.findByText(/^You are not signed in\./)).toBeVisible();
  token = { ok: true, value: "token" };
  await userEvent.click(screen.getByTestId("graph-sign-in"));
  expect(await screen.findByRole("button", { name: /^Undeliverable: Offer/ })).toBeVisible();
  expect(wishes.filter(({ interactive }) => interactive)).toHaveLength(1);
});

test("refused: names the permission and Microsoft's answer, and another try asks the person again", async () => {
  token = { ok: false, failure: { kind: "refused", code: "AADSTS65004" } };
  await show();
  expect(await screen.findByText(/Mail\.Read.*AADSTS65004/)).toBeVisible();
  await userEvent.click(screen.getByTestId("graph-retry"));
  expect(wishes.at(-1)).toEqual({ interactive: true, renew: false });
});

test.each<[GraphFailure, RegExp]>([
  [{ kind: "unavailable" }, /^This Outlook can’t sign the pane in/],
  [{ kind: "offline" }, /^Microsoft can’t be reached/],
  [{ kind: "timeout" }, /^No answer came in time/],
  [{ kind: "no-mailbox" }, /^This mailbox is not in Exchange Online/],
  [{ kind: "error", code: "HTTP 500" }, /^Microsoft could not answer\. Its answer: HTTP 500$/],
  [{ kind: "error", code: null }, /^Microsoft could not answer\.$/],
])("a state of its own, with another try: %j", async (failure, sentence) => {
  token = { ok: false, failure };
  await show();
  expect(await screen.findByText(sentence)).toBeVisible();
  token = { ok: true, value: "token" };
  await userEvent.click(screen.getByTestId("graph-retry"));
  expect(await screen.findByTestId("graph-reports")).toBeVisible();
});

test("throttled: another try only once Microsoft's pause is over", async () => {
  token = { ok: false, failure: { kind: "throttled", retryAfterMs: 7000 } };
  await show();
  expect(await screen.findByText("Microsoft asks for a pause of 7 seconds.")).toBeVisible();
  const before = wishes.length;
  await userEvent.click(screen.getByTestId("graph-retry"));
  expect(wishes).toHaveLength(before);
});

test("the pause passes", async () => {
  token = { ok: false, failure: { kind: "throttled", retryAfterMs: 50 } };
  await show();
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
  token = { ok: true, value: "token" };
  await userEvent.click(await screen.findByTestId("graph-retry"));
  expect(await screen.findByTestId("graph-reports")).toBeVisible();
});
