import type { HeadObjectCommandInput, HeadObjectCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { toRead } from "../access/object-permissions";
import { openRead, readMembers } from "../objects/read";
import type { S3Store } from "../store";

/** Of HeadObject: Expires is text as it was put. */
export interface HeadObjectResult extends Omit<HeadObjectCommandOutput, "$metadata" | "Expires"> {
  Expires?: string;
  $metadata?: { httpStatusCode: number };
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html */
export const headObject = (store: S3Store): Action<HeadObjectCommandInput, HeadObjectResult> => ({
  name: "HeadObject",
  permissions: (input, call) => toRead(store, input, call, ["s3:GetObject", "s3:GetObjectVersion"]),
  async handle(input, call) {
    return readMembers(openRead(store, input, call, "HEAD"), input);
  },
});
