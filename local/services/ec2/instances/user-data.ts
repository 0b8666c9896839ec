import { AwsError } from "../../../core/errors";
import { parseUserData } from "../host/user-data";

/** Bytes of user data, before base64. */
const LONGEST = 16_384;

/**
 * Checks user data before anything is launched with it.
 * @param encoded in base64
 * @throws AwsError InvalidParameterValue, or the line that the local cloud does not carry out
 */
export function checkUserData(encoded: string): void {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(encoded))
    throw new AwsError("InvalidParameterValue", "Invalid BASE64 encoding of user data.");
  const bytes = Buffer.from(encoded, "base64");
  if (bytes.length > LONGEST)
    throw new AwsError("InvalidParameterValue", `User data is limited to ${LONGEST} bytes`);
  parseUserData(bytes.toString());
}
