import { useEffect, useState } from "react";
import type { Outlook } from "../outlook/types";
import type { Explainer } from "./explainer";

/** Outlook does not tell when a drag has left the pane: it has once nothing came for so long. */
const DRAG_GONE_MS = 1_000;

export interface Drops {
  /** Something is being dragged over the pane. */
  readonly dragging: boolean;
  /** Mails can be dragged here from Outlook's message list. */
  readonly fromList: boolean;
}

/**
 * Takes what is dropped anywhere on the pane, and what is pasted while no field has the focus.
 * @param outlook null until its own way of dragging may be loaded, and without Outlook
 */
export function useDropAndPaste(explainer: Explainer, outlook: Outlook | null): Drops {
  const [dragging, setDragging] = useState(false);
  const [fromList, setFromList] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      // Without this the browser opens the file in place of the pane.
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setDragging(false);
      if (event.dataTransfer) take(event.dataTransfer, "dropped", explainer);
    };
    const paste = (event: ClipboardEvent) => {
      if (isField(event.target) || !event.clipboardData) return;
      if (take(event.clipboardData, "pasted", explainer)) event.preventDefault();
    };
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", drop);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
      document.removeEventListener("paste", paste);
    };
  }, [explainer]);
  useEffect(() => {
    if (!outlook) return;
    let listening = true;
    let gone: ReturnType<typeof setTimeout> | undefined;
    const show = (isOver: boolean) => {
      clearTimeout(gone);
      if (!listening) return;
      setDragging(isOver);
      if (isOver) gone = setTimeout(show, DRAG_GONE_MS, false);
    };
    const listener = {
      over: () => {
        show(true);
      },
      drop: (files: readonly File[]) => {
        show(false);
        if (listening) takeFiles(files, explainer);
      },
    };
    void import(/* webpackChunkName: "drag" */ "../outlook/drag")
      .then(({ followDrags }) => followDrags(listener))
      // Where the part can't be loaded, the other ways in are the same as ever.
      .catch(() => false)
      .then((works) => {
        if (listening) setFromList(works);
      });
    return () => {
      listening = false;
      clearTimeout(gone);
    };
  }, [explainer, outlook]);
  return { dragging, fromList };
}

function takeFiles(files: readonly File[], explainer: Explainer): void {
  if (files.length > 0) void explainer.openFiles(files);
  else explainer.refuseDrop();
}

function take(data: DataTransfer, kind: "dropped" | "pasted", explainer: Explainer): boolean {
  if (data.files.length > 0) {
    takeFiles([...data.files], explainer);
    return true;
  }
  const text = data.getData("text/plain");
  const html = data.getData("text/html") || null;
  if (text.trim() !== "" || html !== null) {
    void explainer.readText(kind, text, html);
    return true;
  }
  if (kind === "dropped") explainer.refuseDrop();
  return false;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, [contenteditable]") !== null;
}
