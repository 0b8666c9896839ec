export { failedSince, type Listed, listObjects } from "./objects";
export { readText } from "./read";
