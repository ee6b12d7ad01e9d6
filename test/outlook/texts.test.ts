import { setTimeout as pause } from "node:timers/promises";
import { closeEach, openPane, type Session, withBrowser } from "./harness";
import { PANE_URL } from "./network";

/** Its body tells the cause; the whole message, which comes while the texts are still on their way, tells more. */
const MAIL = "09-unknown-recipient-gmail.eml";
const RECIPIENT = "dario.beli@adventure.example";

let session: Session;

withBrowser();
closeEach(() => session);

/** Effects of a render wait for the next picture: on a slow screen they wait for the next render, which may come first. */
function slowScreen(host: string): void {
  if (location.host !== host) return;
  const later = window.setTimeout.bind(window);
  const slow = (time = 0) => (time < 200 ? 3_000 : time);
  window.requestAnimationFrame = (draw) => later(draw, 3_000, 0);
  Object.assign(window, {
    setTimeout: (run: TimerHandler, time?: number) => later(run, slow(time)),
  });
}

test("an explanation that becomes a better one while its texts are fetched does not hold up the pane", async () => {
  session = await openPane({
    mail: MAIL,
    prepare: async (context) => {
      await context.addInitScript(slowScreen, new URL(PANE_URL).host);
      await context.route(/knowledge/, async (route) => {
        await pause(500);
        await route.fallback();
      });
    },
  });
  await session.waitForState("explained");
  expect(await session.text()).toContain(RECIPIENT);
});
