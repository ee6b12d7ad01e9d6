import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Many, manyOf } from "../../src/taskpane/many";
import { FakeOutlook, itemOf } from "./fake-outlook";
import { mailBytes } from "./samples";
import { showApp } from "./show-app";

const UNKNOWN = "01-unknown-recipient-modern-1.eml";
const FULL = "10-mailbox-full-postfix.eml";
const FORGED = "21-forged-report.eml";

/** A file as the browser hands it over; `read` in place of its own content. */
function file(name: string, read?: () => Promise<ArrayBuffer>, size = 1_000): File {
  const own = () => Promise.resolve(mailBytes(name).buffer);
  return { name, size, arrayBuffer: read ?? own } as unknown as File;
}

/** A file that is read once the test lets it. */
function held(name: string): { file: File; release: () => void } {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    file: file(name, () => released.then(() => mailBytes(name).buffer)),
    release: () => {
      release();
    },
  };
}

const readAll = (many: Many) =>
  waitFor(() => {
    expect(many.getState().progress).toBe("done");
  });

describe("reading many files", () => {
  test("each is read, whatever becomes of the others, in their order", async () => {
    const many = new Many([
      file(UNKNOWN),
      file("moved.eml", () => Promise.reject(new Error("moved"))),
      file(FULL, undefined, 40 * 1024 * 1024),
      file("empty.eml", () => Promise.resolve(new ArrayBuffer(0))),
      file(FORGED),
    ]);
    many.look();
    await readAll(many);
    expect(many.getState().results.map((one) => (one.ok ? one.digest.kind : one.reason))).toEqual([
      "failed",
      "file",
      "too-large",
      "empty",
      "suspicious",
    ]);
  });

  test("Stop stops after the file at hand; looking again does not go on, the reader does", async () => {
    const first = held(UNKNOWN);
    const many = new Many([first.file, file(FULL)]);
    many.look();
    many.stop();
    expect(many.getState().progress).toBe("stopped");
    first.release();
    await waitFor(() => {
      expect(many.getState().results).toHaveLength(1);
    });
    many.look();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(many.getState().results).toHaveLength(1);
    many.goOn();
    await readAll(many);
  });

  test("stopped and gone on with while a file is read: none is read twice", async () => {
    const first = held(UNKNOWN);
    const many = new Many([first.file, file(FULL)]);
    many.look();
    many.stop();
    many.goOn();
    many.goOn();
    first.release();
    await readAll(many);
    expect(many.getState().results.map((one) => one.file.name)).toEqual([UNKNOWN, FULL]);
  });

  test("while nobody looks nothing is read; who comes back finds it as it was", async () => {
    const first = held(UNKNOWN);
    const files = [first.file, file(FULL)];
    const many = manyOf(files);
    many.look();
    many.leave();
    first.release();
    await waitFor(() => {
      expect(many.getState().results).toHaveLength(1);
    });
    expect(many.getState().progress).toBe("reading");
    expect(manyOf(files)).toBe(many);
    many.look();
    await readAll(many);
  });
});

const state = () => screen.getByTestId("pane-state").dataset["state"];

describe("the overview in the pane", () => {
  test("counts, and leads to each report and back", async () => {
    const explainer = await showApp();
    await act(() => explainer.openFiles([file(UNKNOWN), file(FULL), file(FORGED)]));
    expect(state()).toBe("many");
    expect(await screen.findByText("2 of these files are bounces.")).toBeVisible();
    expect(screen.getByTestId("many-sum")).toHaveTextContent(
      "One address failed for good. One failed for another reason.",
    );
    await userEvent.click(screen.getByTestId("many-suspicious"));
    await userEvent.click(screen.getByRole("button", { name: new RegExp(FORGED) }));
    await waitFor(() => {
      expect(state()).toBe("suspicious");
    });
    await userEvent.click(await screen.findByTestId("many-back"));
    expect(await screen.findByText("2 of these files are bounces.")).toBeVisible();
  });

  test("what the reader brings anew takes its place; a mail opened in Outlook does not", async () => {
    const outlook = new FakeOutlook(null);
    const explainer = await showApp(outlook);
    const files = [file(UNKNOWN), file(FULL)];
    await act(() => explainer.openFiles(files));
    expect(explainer.getMany()).toBeNull();
    act(() => {
      outlook.open(itemOf(UNKNOWN));
    });
    expect(explainer.getMany()).toBe(files);
    await act(() => explainer.openFiles([file(FULL)]));
    expect(explainer.getMany()).toBeNull();
    await act(() => explainer.openFiles(files));
    await act(() => explainer.readText("pasted", "550 5.1.10", null));
    expect(explainer.getMany()).toBeNull();
  });

  test("from the overview back to the mail that is open in Outlook", async () => {
    const outlook = new FakeOutlook(itemOf(UNKNOWN));
    const explainer = await showApp(outlook);
    await act(() => explainer.openFiles([file(UNKNOWN), file(FULL)]));
    await userEvent.click(screen.getByRole("button", { name: "Back to the open mail" }));
    expect(explainer.getState()).toMatchObject({ kind: "reading", source: { kind: "item" } });
  });

  test("no files are no wish", async () => {
    const explainer = await showApp();
    await act(() => explainer.openFiles([]));
    expect(state()).toBe("no-item");
  });
});

describe("the example", () => {
  test("is explained, marked as one, and left again", async () => {
    await showApp();
    await userEvent.click(await screen.findByTestId("example"));
    await waitFor(() => {
      expect(state()).toBe("explained");
    });
    expect(await screen.findByTestId("example-note")).toBeVisible();
    expect(screen.getByTestId("about")).toHaveTextContent(/Example$/);
    await userEvent.click(screen.getByTestId("example-back"));
    expect(state()).toBe("no-item");
    expect(screen.queryByTestId("example-note")).toBeNull();
  });
});
