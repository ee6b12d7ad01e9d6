import { sendError } from "../graph/server";
import { ensureGraphBuilt } from "./builds";
import { GraphPane, REPORTS, SIGNED_IN, SIGNED_OUT } from "./graph-pane";
import { startBrowser, stopBrowser } from "./harness";

let graph: GraphPane;

beforeAll(async () => {
  ensureGraphBuilt();
  await startBrowser();
}, 300_000);
afterAll(stopBrowser);
beforeEach(async () => {
  graph = await GraphPane.start();
});
afterEach(() => graph.close());

test("signed out: asks by a click, in Italian too", async () => {
  await graph.openList(SIGNED_OUT, { language: "it-IT" });
  expect(await graph.trouble()).toBe("signed-out");
  expect(await graph.session.text()).toContain("Non hai effettuato l’accesso.");
  await graph.session.part("graph-sign-in").click();
  expect(await graph.listed()).toHaveLength(3);
  expect(graph.session.problems()).toEqual([]);
});

test("consent refused, then given", async () => {
  await graph.openList({
    ...SIGNED_OUT,
    popup: { status: "PERSISTENT_ERROR", code: "AADSTS65004" },
  });
  await graph.session.part("graph-sign-in").click();
  await graph.session.part("graph-retry").waitFor();
  expect(await graph.trouble()).toBe("refused");
  expect(await graph.session.text()).toContain("AADSTS65004");
  await graph.setSigns(SIGNED_IN);
  await graph.session.part("graph-retry").click();
  expect(await graph.listed()).toHaveLength(3);
});

test("the window is closed", async () => {
  await graph.openList({ ...SIGNED_OUT, popup: { status: "USER_CANCEL" } });
  await graph.session.part("graph-sign-in").click();
  expect(await graph.trouble()).toBe("signed-out");
});

test("throttled: another try after Microsoft's pause", async () => {
  let pauses = 2;
  graph.server.disturb = (_, response) => {
    if (pauses-- <= 0) return false;
    response.setHeader("Retry-After", "1");
    sendError(response, 429, "ApplicationThrottled");
    return true;
  };
  await graph.openList(SIGNED_IN);
  expect(await graph.trouble()).toBe("throttled");
  await graph.found('[data-testid="graph-retry"]:not([aria-disabled="true"])');
  await graph.session.part("graph-retry").click();
  expect(await graph.listed()).toHaveLength(3);
});

test("offline, then back", async () => {
  graph.online = false;
  await graph.openList(SIGNED_IN);
  expect(await graph.trouble()).toBe("offline");
  graph.online = true;
  await graph.session.part("graph-retry").click();
  expect(await graph.listed()).toHaveLength(3);
});

test("Graph has an error, and a report is gone: what is listed stays", async () => {
  await graph.openList(SIGNED_IN);
  await graph.listed();
  for (const [status, code, kind] of [
    [500, "ErrorInternalServerError", "error"],
    [404, "ErrorItemNotFound", "gone"],
  ] as const) {
    graph.server.disturb = (_, response) => {
      sendError(response, status, code);
      return true;
    };
    await graph.openFirst();
    await graph.found(`[data-failure="${kind}"]`);
    expect(await graph.listed()).toHaveLength(3);
  }
});

test("Outlook never answers the sign-in", async () => {
  await graph.openList({ silent: "never", popup: "never" }, { clock: true });
  await graph.session.part("graph-waiting").waitFor();
  await graph.session.part("graph-waiting").getByRole("status").waitFor();
  await expect(
    (async () => {
      for (;;) {
        await graph.session.passTime(20_000);
        if ((await graph.session.part("graph-trouble").count()) > 0) return graph.trouble();
      }
    })(),
  ).resolves.toBe("timeout");
});

test("Outlook says that it signs in, and does not", async () => {
  await graph.openList(null);
  expect(await graph.trouble()).toBe("unavailable");
});

test("a bounce that arrives after another mail was selected is not shown in its place", async () => {
  await graph.openList(SIGNED_IN);
  await graph.listed();
  let release: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    graph.server.disturb = (request, response) => {
      if (request.url?.endsWith("/$value") !== true) return false;
      release = () => response.end(REPORTS[0]?.mime);
      resolve();
      return true;
    };
  });
  await graph.openFirst();
  await asked;
  await graph.session.explainMail("06-delayed.eml", "delayed");
  release();
  await graph.session.part("graph-reports").getByText("Not delivered").first().waitFor();
  expect(await graph.session.waitForState("delayed", "explained")).toBe("delayed");
});
