import type { PutObjectAclCommandInput, PutObjectAclCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { checkObjectAcl } from "../access/acl";
import { onVersion } from "../access/object-permissions";
import { bucketOf } from "../access/permissions";
import { aclsNotSupported } from "../errors";
import { findSubject } from "../objects/find";
import type { S3Store } from "../store";

/**
 * The only ACL that is modelled gives the owner all, which every object has already.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectAcl.html
 */
export const putObjectAcl = (
  store: S3Store,
): Action<PutObjectAclCommandInput, Omit<PutObjectAclCommandOutput, "$metadata">> => ({
  name: "PutObjectAcl",
  permissions: (input, call) => [
    onVersion(store, input, call, ["s3:PutObjectAcl", "s3:PutObjectVersionAcl"], {
      "s3:x-amz-acl": input.ACL,
    }),
  ],
  async handle(input, call) {
    const bucket = bucketOf(store, input, call);
    findSubject(store, input, "PUT");
    checkObjectAcl(input, bucket);
    const own = input.ACL === "bucket-owner-full-control" || input.AccessControlPolicy !== undefined;
    if (bucket.ownership === "BucketOwnerEnforced" && !own) throw aclsNotSupported();
    return {};
  },
});
