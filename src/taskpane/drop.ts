import { useEffect, useState } from "react";
import type { Explainer } from "./explainer";

/**
 * Takes what is dropped anywhere on the pane, and what is pasted while no field has the focus.
 * @returns whether something is being dragged over the pane
 */
export function useDropAndPaste(explainer: Explainer): boolean {
  const [dragging, setDragging] = useState(false);
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
  return dragging;
}

function take(data: DataTransfer, kind: "dropped" | "pasted", explainer: Explainer): boolean {
  const files = [...data.files];
  if (files.length > 0) {
    void explainer.openFiles(files);
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
