import {
  checkCompletion,
  checkWrite,
  requireWriteConditions,
} from "../../../../../local/services/s3/conditions/write-conditions";
import type { DeleteMarkerRecord } from "../../../../../local/services/s3/records";
import { objectRecord, uploadRecord } from "../../../../support/s3-records";

const object = objectRecord();
const marker: DeleteMarkerRecord = {
  bucket: "logs",
  key: "k",
  versionId: "v",
  order: 1,
  modified: 0,
  deleteMarker: true,
};

test.each([
  [
    { IfMatch: "x", IfNoneMatch: "*" },
    "If-Match,If-None-Match",
    "Multiple conditional request headers present in the request",
  ],
  [
    { IfNoneMatch: "x" },
    "If-None-Match",
    "We don't accept the provided value of If-None-Match header for this API",
  ],
  [{ IfMatch: "*" }, "If-Match", "We don't accept the provided value of If-Match header for this API"],
])("refuses the conditions %j, as S3 does for writes", (conditions, Header, additionalMessage) => {
  expect(() => requireWriteConditions(conditions)).toThrow(
    expect.objectContaining({ code: "NotImplemented", status: 501, members: { Header, additionalMessage } }),
  );
});

test("writes a new key, and over a delete marker, with If-None-Match", () => {
  expect(() => checkWrite({ IfNoneMatch: "*" }, "k", undefined)).not.toThrow();
  expect(() => checkWrite({ IfNoneMatch: "*" }, "k", marker)).not.toThrow();
});

test("does not write over an object with If-None-Match", () => {
  expect(() => checkWrite({ IfNoneMatch: "*" }, "k", object)).toThrow(
    expect.objectContaining({ status: 412, members: { Condition: "If-None-Match" } }),
  );
});

test("writes over just the object that If-Match names", () => {
  expect(() => checkWrite({ IfMatch: object.etag }, "k", object)).not.toThrow();
  expect(() => checkWrite({ IfMatch: "other" }, "k", object)).toThrow(
    expect.objectContaining({ status: 412, members: { Condition: "If-Match" } }),
  );
  for (const nothing of [undefined, marker]) {
    expect(() => checkWrite({ IfMatch: object.etag }, "k", nothing)).toThrow(
      expect.objectContaining({ code: "NoSuchKey", status: 404 }),
    );
  }
});

test("calls it a conflict when the key changed since the upload began", () => {
  const conflict = (condition: string) =>
    expect.objectContaining({
      code: "ConditionalRequestConflict",
      status: 409,
      members: { Condition: condition, Key: "k" },
    });
  const deletedMeanwhile = uploadRecord({ overwrites: true });
  expect(() => checkCompletion({ IfNoneMatch: "*" }, deletedMeanwhile, undefined)).toThrow(
    conflict("If-None-Match"),
  );
  const upload = uploadRecord({ order: 2 });
  expect(() => checkCompletion({ IfMatch: object.etag }, upload, objectRecord({ order: 3 }))).toThrow(
    conflict("If-Match"),
  );
  expect(() => checkCompletion({ IfMatch: object.etag }, upload, objectRecord({ order: 1 }))).not.toThrow();
});
