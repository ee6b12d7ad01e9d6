export { HeaderFieldsContent } from "./HeaderFieldsContent";
export { OriginalContent } from "./OriginalContent";
export { PastedNote } from "./PastedNote";
