import type {
  DeletedObject,
  DeleteObjectsCommandInput,
  DeleteObjectsCommandOutput,
  ObjectIdentifier,
  _Error as S3Error,
} from "@aws-sdk/client-s3";
import type { Action, Call } from "../../../core/action";
import { isAwsError } from "../../../core/errors";
import { bucketOf } from "../access/permissions";
import { malformedXml, notImplemented } from "../errors";
import type { Deleted } from "../objects/delete";
import type { S3Store } from "../store";
import { requireDigest } from "../wire/required-digest";
import { noObjectLock } from "./delete-object";

/** Most keys of one request. */
const MOST_KEYS = 1000;

type Outcome = { deleted: DeletedObject } | { error: S3Error };

/**
 * Deletes many objects. Each is a call of DeleteObject with its own permission, so one that is denied leaves the others be.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
 */
export const deleteObjects = (
  store: S3Store,
): Action<DeleteObjectsCommandInput, Omit<DeleteObjectsCommandOutput, "$metadata">> => ({
  name: "DeleteObjects",
  permissions(input, call) {
    bucketOf(store, input, call);
    return [];
  },
  async handle(input, call) {
    bucketOf(store, input, call);
    requireDigest(call);
    if (input.BypassGovernanceRetention !== undefined) throw noObjectLock();
    const objects = input.Delete?.Objects ?? [];
    if (objects.length === 0 || objects.length > MOST_KEYS) throw malformedXml();
    if (objects.some(({ Key }) => !Key)) throw malformedXml();
    const outcomes = await Promise.all(objects.map((object) => deleteOne(store, input, call, object)));
    const deleted = outcomes.flatMap((outcome) => ("deleted" in outcome ? [outcome.deleted] : []));
    const errors = outcomes.flatMap((outcome) => ("error" in outcome ? [outcome.error] : []));
    return {
      ...(!input.Delete?.Quiet && { Deleted: deleted }),
      ...(errors.length > 0 && { Errors: errors }),
    };
  },
});

async function deleteOne(
  store: S3Store,
  { Bucket }: DeleteObjectsCommandInput,
  call: Call,
  { Key, VersionId, ETag, LastModifiedTime, Size }: ObjectIdentifier,
): Promise<Outcome> {
  try {
    if (LastModifiedTime !== undefined) throw notImplemented("LastModifiedTime");
    if (Size !== undefined) throw notImplemented("Size");
    const given = await store.cloud.call<Deleted>(
      call.identity,
      "s3",
      "DeleteObject",
      { Bucket, Key, VersionId, IfMatch: ETag },
      { conditions: call.conditions, region: call.region, signal: call.signal },
    );
    return { deleted: { Key, VersionId, ...markerMembers(given, VersionId) } };
  } catch (error) {
    return { error: { Key, VersionId, ...explain(error) } };
  }
}

/** A delete marker is named both when it was made and when it was itself deleted. */
function markerMembers({ DeleteMarker, VersionId }: Deleted, asked: string | undefined): DeletedObject {
  return DeleteMarker ? { DeleteMarker, DeleteMarkerVersionId: asked ?? VersionId } : {};
}

function explain(error: unknown): S3Error {
  if (!isAwsError(error)) {
    return { Code: "InternalError", Message: "We encountered an internal error. Please try again." };
  }
  // Among many, a version id that makes no sense is one that is not there.
  if (error.code === "InvalidArgument") {
    return { Code: "NoSuchVersion", Message: "The specified version does not exist." };
  }
  return { Code: error.code, Message: error.message };
}
