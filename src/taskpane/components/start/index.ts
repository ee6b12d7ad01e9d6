export { ExampleNote } from "./ExampleNote";
export { MoreWays } from "./MoreWays";
