/*
 * A shim, for preview and tests only: the copy of office.js on npm does not know DragAndDropEvent, and how newer ones speak of
 * it with Outlook is not documented. This asks the preview's host over a channel of its own.
 */
const EVENT = "olkDragAndDropEvent";

/** What the shim posts to the page around it, with a port for everything else. */
export const DRAG_CHANNEL = "preview.dragAndDrop";

/** What comes through the port: first whether the event can be had, then the events. */
export type DragMessage =
  | { readonly kind: "registered"; readonly errorCode: number | null }
  | { readonly kind: "event"; readonly data: unknown };

const register = (handler: (event: unknown) => void, done: (errorCode: number | null) => void) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<DragMessage>) => {
    if (data.kind === "registered") done(data.errorCode);
    else handler({ type: EVENT, dragAndDropEventData: data.data });
  };
  // The port is for whoever shows this page: in the preview that is its own host.
  window.parent.postMessage(DRAG_CHANNEL, "*", [port2]);
};

/** Gives the library the event. `addHandlerAsync` itself can't be replaced; what it calls can. */
export function addDragAndDrop(): void {
  Object.defineProperty(Office.EventType, "DragAndDropEvent", { value: EVENT });
  const facade = OSF._OfficeAppFactory.getHostFacade();
  const addEventHandler = facade.addEventHandler.bind(facade);
  facade.addEventHandler = (call, ...rest) => {
    const [type, handler, done] = call;
    if (type !== EVENT) {
      addEventHandler(call, ...rest);
      return;
    }
    register(handler, (errorCode) => {
      const { Failed, Succeeded } = Office.AsyncResultStatus;
      done({
        status: errorCode === null ? Succeeded : Failed,
        value: undefined,
        error: { code: errorCode ?? 0, name: "", message: "" },
        asyncContext: undefined,
        diagnostics: undefined,
      });
    });
  };
}
