export { default as messages } from "../../src/locales/en/pane.po";
