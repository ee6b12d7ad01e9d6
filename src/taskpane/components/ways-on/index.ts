export { AskAdministrator } from "./AskAdministrator";
export { PassOn } from "./PassOn";
export { Suggested } from "./Suggested";
export { WriteAgain } from "./WriteAgain";
