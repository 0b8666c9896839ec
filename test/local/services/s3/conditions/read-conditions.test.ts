import { checkRead, type ReadConditions } from "../../../../../local/services/s3/conditions/read-conditions";
import { objectRecord } from "../../../../support/s3-records";

const object = objectRecord();
const NOW = object.modified + 60_000;
const at = (milliseconds: number): Date => new Date(object.modified + milliseconds);
const check = (conditions: ReadConditions) => () => checkRead(conditions, object, NOW);

const right = `"${object.etag}"`;
const wrong = '"wrong"';

test.each<[string, ReadConditions]>([
  ["no condition", {}],
  ["the right tag", { IfMatch: right }],
  ["the right tag although it was modified since", { IfMatch: right, IfUnmodifiedSince: at(-1) }],
  ["unmodified since its own time", { IfUnmodifiedSince: at(0) }],
  ["another tag", { IfNoneMatch: wrong }],
  ["another tag although it was not modified since", { IfNoneMatch: wrong, IfModifiedSince: at(0) }],
  ["modified since before", { IfModifiedSince: at(-1000) }],
  ["a time that is yet to come", { IfModifiedSince: at(120_000) }],
])("lets a read through with %s", (_, conditions) => {
  expect(check(conditions)).not.toThrow();
});

test.each<[string, ReadConditions, string]>([
  ["another tag is wanted", { IfMatch: wrong }, "If-Match"],
  ["it was modified since", { IfUnmodifiedSince: at(-1000) }, "If-Unmodified-Since"],
])("answers 412 when %s", (_, conditions, condition) => {
  expect(check(conditions)).toThrow(
    expect.objectContaining({ code: "PreconditionFailed", status: 412, members: { Condition: condition } }),
  );
});

test.each<[string, ReadConditions]>([
  ["its tag is the known one", { IfNoneMatch: right }],
  [
    "its tag is the known one although it was modified since",
    { IfNoneMatch: right, IfModifiedSince: at(-1000) },
  ],
  ["it was not modified since its own time", { IfModifiedSince: at(0) }],
])("answers 304 with tag and time when %s", (_, conditions) => {
  expect(check(conditions)).toThrow(
    expect.objectContaining({
      status: 304,
      headers: { etag: right, "last-modified": "Thu, 15 Jan 2026 12:00:00 GMT" },
    }),
  );
});
