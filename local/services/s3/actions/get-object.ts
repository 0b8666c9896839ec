import type { Readable } from "node:stream";
import type { GetObjectCommandInput, GetObjectCommandOutput } from "@aws-sdk/client-s3";
import type { Action } from "../../../core/action";
import { toRead } from "../access/object-permissions";
import { openRead, readMembers } from "../objects/read";
import type { S3Store } from "../store";

/** Of GetObject: the body is a plain stream, to be read or destroyed; Expires is text as it was put. */
export interface GetObjectResult extends Omit<GetObjectCommandOutput, "$metadata" | "Body" | "Expires"> {
  Body: Readable;
  Expires?: string;
  $metadata?: { httpStatusCode: number };
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html */
export const getObject = (store: S3Store): Action<GetObjectCommandInput, GetObjectResult> => ({
  name: "GetObject",
  permissions: (input, call) => toRead(store, input, call, ["s3:GetObject", "s3:GetObjectVersion"]),
  async handle(input, call) {
    const read = openRead(store, input, call, "GET");
    const { object, range } = read;
    return {
      ...readMembers(read, input),
      Body: store.bodies.read(object.segments, range.start, range.end),
    };
  },
});
