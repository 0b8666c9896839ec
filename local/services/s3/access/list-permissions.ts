import type { Call, Permission } from "../../../core/action";
import type { S3Store } from "../store";
import { type BucketInput, onBucket } from "./permissions";

interface ListInput extends BucketInput {
  Prefix?: string;
  Delimiter?: string;
}

/** Permission to list a bucket, with what policies may demand of a listing. */
export function toList(
  store: S3Store,
  input: ListInput,
  call: Call,
  action: string,
  most?: number,
): Permission {
  return onBucket(store, input, call, action, {
    "s3:prefix": input.Prefix,
    "s3:delimiter": input.Delimiter,
    "s3:max-keys": most === undefined ? undefined : String(most),
  });
}
