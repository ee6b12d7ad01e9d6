export { BackToMany } from "./BackToMany";
export { ManyView } from "./ManyView";
