export { AdministratorsContent } from "./AdministratorsContent";
export { HowWeKnowContent } from "./HowWeKnowContent";
