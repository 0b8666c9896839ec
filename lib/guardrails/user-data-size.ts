import type { Guardrail } from "./guardrail";
import { at, members, resourcesOf } from "./template";

/** Before base64. */
const LARGEST_BYTES = 16 * 1024;

/** What a reference becomes is known at deployment only; names and ids are about this long. */
const REFERENCE_BYTES = 64;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html */
export const userDataSize: Guardrail = {
  name: "user-data-size",
  why: "EC2 refuses user data over 16 KB when the instance is launched, long after synth.",
  fix: "Move files and commands into CloudFormation Init.",
  check(template) {
    return resourcesOf(template, "AWS::EC2::Instance", "AWS::EC2::LaunchTemplate").flatMap(
      ([resource, found]) => {
        const launch = found.Type === "AWS::EC2::LaunchTemplate" ? ["LaunchTemplateData"] : [];
        const size = textBytes(at(found.Properties, ...launch, "UserData"));
        const property = ["Properties", ...launch, "UserData"].join(".");
        return size > LARGEST_BYTES
          ? [{ resource, property, what: `${size} bytes are over ${LARGEST_BYTES}` }]
          : [];
      },
    );
  },
};

/** @returns the bytes of a text that intrinsic functions put together */
function textBytes(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (typeof value !== "object" || value === null) return 0;
  const encoded = at(value, "Fn::Base64");
  if (encoded !== undefined) return textBytes(encoded);
  const substituted = at(value, "Fn::Sub");
  if (substituted !== undefined) return textBytes(at(substituted, 0) ?? substituted);
  const joined = at(value, "Fn::Join");
  if (joined === undefined) return REFERENCE_BYTES;
  const parts = members(at(joined, 1));
  const separators = textBytes(at(joined, 0)) * Math.max(0, parts.length - 1);
  return parts.reduce<number>((sum, part) => sum + textBytes(part), separators);
}
