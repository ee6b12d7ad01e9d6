export { default as messages } from "./pane.po";
