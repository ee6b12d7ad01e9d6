export { AskAdministrator } from "./AskAdministrator";
export { PassOn } from "./PassOn";
export { WriteAgain } from "./WriteAgain";
