import {
  type CopyConditions,
  checkCopySource,
} from "../../../../../local/services/s3/conditions/copy-conditions";
import { objectRecord } from "../../../../support/s3-records";

const source = objectRecord();
const at = (milliseconds: number): Date => new Date(source.modified + milliseconds);
const check = (conditions: CopyConditions) => () =>
  checkCopySource(conditions, source, source.modified + 60_000);

test.each<[string, CopyConditions]>([
  ["If-Match", { CopySourceIfMatch: '"wrong"' }],
  ["If-Unmodified-Since", { CopySourceIfUnmodifiedSince: at(-1000) }],
  ["If-None-Match", { CopySourceIfNoneMatch: source.etag }],
  ["If-Modified-Since", { CopySourceIfModifiedSince: at(0) }],
  ["If-Unmodified-Since", { CopySourceIfNoneMatch: '"x"', CopySourceIfUnmodifiedSince: at(-1000) }],
])("names the condition %s that does not hold", (name, conditions) => {
  expect(check(conditions)).toThrow(
    expect.objectContaining({ status: 412, members: { Condition: `x-amz-copy-source-${name}` } }),
  );
});

test.each<[string, CopyConditions]>([
  ["a tag before a time", { CopySourceIfMatch: source.etag, CopySourceIfUnmodifiedSince: at(-1000) }],
  ["another tag", { CopySourceIfNoneMatch: '"wrong"' }],
  ["a time that is yet to come", { CopySourceIfModifiedSince: at(120_000) }],
])("copies under the condition of %s", (_, conditions) => {
  expect(check(conditions)).not.toThrow();
});
