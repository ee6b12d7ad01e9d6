export { EntryList } from "./EntryList";
export { EntryView } from "./EntryView";
