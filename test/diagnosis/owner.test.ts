import { ownerOf } from "../../src/diagnosis/owner";
import { entryById } from "../../src/knowledge";
import type { Entry } from "../../src/knowledge/types";
import type { Action } from "../../src/report/types";

function entry(id: string): Entry {
  const found = entryById(id);
  if (found === null) throw new Error(`no entry ${id}`);
  return found;
}

function ownerWhile(action: Action, id: string): string {
  return ownerOf({
    entry: entry(id),
    variant: null,
    action,
    rejectedOutside: true,
    indicator: null,
  }).owner;
}

describe("whose turn it is while a mail is still being tried", () => {
  test.each(["registry-x.4.0", "registry-x.4.1", "registry-x.4.7", "registry-x.0.0", "unknown"])(
    "%s: nobody's, as all that is known is that time passes",
    (id) => {
      expect(ownerWhile("delayed", id)).toBe("nobody-wait");
    },
  );

  test.each([
    ["registry-x.2.2", "recipient"],
    ["registry-x.1.2", "sender"],
  ])("%s: still the %s's, as a reason is told", (id, owner) => {
    expect(ownerWhile("delayed", id)).toBe(owner);
  });

  test("when it is over, it is somebody's again", () => {
    expect(ownerWhile("failed", "registry-x.4.7")).toBe("recipientAdmin");
  });
});
