import type { Cloud } from "../core/cloud";
import type { ResourceTypes } from "./resource-types";
import type { StackStore } from "./store";

/** What every part of the engine stands on. */
export interface Engine {
  cloud: Cloud;
  store: StackStore;
  /** Asked anew each time, because services come up one after the other. */
  types(): ResourceTypes;
}
