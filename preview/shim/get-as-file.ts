/*
 * A shim, for preview and tests only: the copy of office.js on npm is of 2022 and lacks getAsFileAsync (Mailbox 1.14). This
 * sends the newer library's dispatch id over the old library's channel.
 */
const GET_AS_FILE = 204;

type Done = (answer: Office.AsyncResult<string>) => void;

function getAsFileAsync(done: Done): void {
  const data = {
    MethodData: { ControlId: OSF._OfficeAppFactory.getId(), DispatchId: GET_AS_FILE },
  };
  OSF._OfficeAppFactory.getClientEndPoint().invoke(
    "ExecuteMethod",
    (_resultCode, reply) => {
      // As the library itself does: without an answer the callback is never called.
      if (reply === null) return;
      const { AsyncResultStatus } = Office;
      done({
        status: reply.error ? AsyncResultStatus.Failed : AsyncResultStatus.Succeeded,
        value: reply.error ? "" : String(reply.data),
        error: { code: reply.errorCode ?? 0, name: "", message: "" },
        asyncContext: undefined,
        diagnostics: undefined,
      });
    },
    data,
  );
}

/** The library makes a new item object of each ItemChanged; `initialize` is where it does, before it calls handlers. */
interface LibraryMailbox extends Office.Mailbox {
  initialize(data: unknown): void;
}

function addTo(mailbox: Office.Mailbox): void {
  if (mailbox.item) {
    Object.defineProperty(mailbox.item, "getAsFileAsync", { value: getAsFileAsync });
  }
}

/** Gives the open item, and each one opened later, its getAsFileAsync. */
export function addGetAsFile(): void {
  const mailbox = Office.context.mailbox as LibraryMailbox;
  const initialize = mailbox.initialize.bind(mailbox);
  mailbox.initialize = (data) => {
    initialize(data);
    addTo(mailbox);
  };
  addTo(mailbox);
}
