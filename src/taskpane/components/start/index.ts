export { Attached } from "./Attached";
export { ExampleNote } from "./ExampleNote";
export { MoreWays } from "./MoreWays";
