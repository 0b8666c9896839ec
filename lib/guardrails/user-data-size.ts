import type { Guardrail } from "./guardrail";
import { launchesOf } from "./launches";
import { render } from "./render";
import { at } from "./template";

/** Before base64. */
const LARGEST_BYTES = 16 * 1024;

/** What a reference becomes is known at deployment only; names and ids are about this long. */
const REFERENCE = "x".repeat(64);

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html */
export const userDataSize: Guardrail = {
  name: "user-data-size",
  why: "EC2 refuses user data over 16 KB when the instance is launched, long after synth.",
  fix: "Move files and commands into CloudFormation Init.",
  check(template) {
    return launchesOf(template).flatMap(({ resource, path, properties }) => {
      const size = Buffer.byteLength(render(at(properties, "UserData"), () => REFERENCE));
      return size > LARGEST_BYTES
        ? [{ resource, property: `${path}.UserData`, what: `${size} bytes are over ${LARGEST_BYTES}` }]
        : [];
    });
  },
};
