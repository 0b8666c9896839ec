import type { Identity } from "../../../core/identity";
import { OWNER } from "../access/acl";
import type { UploadRecord } from "../records";

/** @returns who began an upload, as ListParts names them: the account by its canonical id, everybody else by ARN */
export function initiatorOf({ kind, arn }: Identity): UploadRecord["initiator"] {
  const name = arn.slice(arn.lastIndexOf("/") + 1);
  return kind === "root" ? { ID: OWNER.ID ?? "", DisplayName: "root" } : { ID: arn, DisplayName: name };
}
