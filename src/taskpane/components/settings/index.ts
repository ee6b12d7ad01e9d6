export { SettingsFold } from "./SettingsFold";
