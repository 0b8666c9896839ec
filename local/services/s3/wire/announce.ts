import type { Call } from "../../../core/action";
import type { ChecksumAlgorithm, ChecksumMembers } from "./checksums";
import { declaredChecksum } from "./declared-checksum";
import { framingOf, requireMd5Form } from "./framing";
import type { Announced } from "./receive";

/**
 * Reads what a request says of its body, before the body is touched.
 * @param wanted checksum that the receiver needs in any case
 * @throws AwsError InvalidDigest, InvalidRequest, MissingContentLength, EntityTooLarge …
 */
export function announce(
  input: ChecksumMembers & { ChecksumAlgorithm?: string; ContentMD5?: string },
  call: Call,
  wanted?: ChecksumAlgorithm,
): Announced {
  requireMd5Form(input.ContentMD5);
  return {
    framing: framingOf(call.headers),
    checksum: declaredChecksum(input, call.headers),
    md5: input.ContentMD5,
    wanted,
  };
}
