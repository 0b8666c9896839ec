import { randomBytes, randomInt, randomUUID } from "node:crypto";

/** @returns a UUID, as AWS puts into request ids, stack ids and object names */
export const uuid = (): string => randomUUID();

/** @returns `length` characters of `alphabet`, evenly drawn */
export function randomText(length: number, alphabet: string): string {
  let text = "";
  for (let i = 0; i < length; i++) text += alphabet[randomInt(alphabet.length)];
  return text;
}

/** @returns an id such as EC2's `i-0123456789abcdef0`: the prefix, a dash, 17 hexadecimal digits of which the first is 0 */
export const resourceId = (prefix: string): string => `${prefix}-0${randomBytes(8).toString("hex")}`;

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const BASE32 = `${UPPER}234567`;

/**
 * An id of IAM: a four-letter prefix (AROA role, AIDA user, AIPA profile, ANPA policy, ASIA temporary key) and 17 characters.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
export const iamId = (prefix: string): string => prefix + randomText(17, BASE32);

/** @returns the 12 capitals and digits that CloudFormation ends a generated physical name with */
export const nameSuffix = (): string => randomText(12, `${UPPER}0123456789`);
