export { OriginalContent } from "./OriginalContent";
