import type { Cloud } from "../../core/cloud";
import type { SessionKeys } from "./tokens/session-keys";

/** What the operations of STS work with. */
export interface Sts {
  cloud: Cloud;
  keys: SessionKeys;
}
