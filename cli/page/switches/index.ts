import { brokenTransform } from "./broken-transform";
import { bufferHints } from "./buffer-hints";
import { burst } from "./burst";
import { duplicate } from "./duplicate";
import { malformed } from "./malformed";
import { noNewline } from "./no-newline";
import { partialFailure } from "./partial-failure";
import { rate } from "./rate";
import { s3Permission } from "./s3-permission";
import { stopGenerator } from "./stop-generator";
import type { Switch } from "./switch";
import { throttle } from "./throttle";

/** Every switch, in the order of the page: the producer's, the stream's, what goes wrong. */
export const SWITCHES: readonly Switch[] = [
  rate,
  burst,
  stopGenerator,
  bufferHints,
  malformed,
  noNewline,
  throttle,
  partialFailure,
  duplicate,
  s3Permission,
  brokenTransform,
];
