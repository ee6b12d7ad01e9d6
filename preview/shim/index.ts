import { addDragAndDrop } from "./drag-and-drop";
import { addGetAsFile } from "./get-as-file";
import { addOfficeTheme } from "./office-theme";

const frameName = window.name;

// First in line: the script stands between office.js and the pane's own.
void Office.onReady(({ host }: { host: Office.HostType | null }) => {
  if (host === null) return;
  addDragAndDrop();
  addGetAsFile();
  addOfficeTheme(frameName);
});
