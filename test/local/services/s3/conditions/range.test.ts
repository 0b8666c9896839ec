import { parseCopyRange, parseRange, partRange } from "../../../../../local/services/s3/conditions/range";
import { objectRecord } from "../../../../support/s3-records";

test.each([
  ["bytes=0-8", { start: 0, end: 9 }],
  ["bytes=1-1", { start: 1, end: 2 }],
  ["bytes=1-", { start: 1, end: 10 }],
  ["bytes=-2", { start: 8, end: 10 }],
  ["bytes=-15", { start: 0, end: 10 }],
  ["bytes=0-100", { start: 0, end: 10 }],
])("reads %s of ten bytes", (header, range) => {
  expect(parseRange(header, 10)).toEqual(range);
});

test.each(["bytes=1-0", "bytes=-1-", "bytes=0--1", "bytes=0-1,3-4,7-9", "0-8", "bytes=-", "items=0-1"])(
  "gives the whole object for %s, as S3 does",
  (header) => {
    expect(parseRange(header, 10)).toBeUndefined();
  },
);

test.each([
  ["bytes=-0", 10],
  ["bytes=100-200", 10],
  ["bytes=10-", 10],
  ["bytes=0-", 0],
  ["bytes=-5", 0],
])("answers 416 for %s of %d bytes", (header, size) => {
  expect(() => parseRange(header, size)).toThrow(
    expect.objectContaining({
      code: "InvalidRange",
      status: 416,
      members: { RangeRequested: header, ActualObjectSize: size },
    }),
  );
});

test("finds the bytes of a part", () => {
  const object = objectRecord({
    parts: [
      { number: 1, size: 6 },
      { number: 3, size: 4 },
    ],
  });
  expect(partRange(object, 1)).toEqual({ start: 0, end: 6 });
  expect(partRange(object, 3)).toEqual({ start: 6, end: 10 });
  expect(() => partRange(object, 2)).toThrow(
    expect.objectContaining({
      code: "InvalidPartNumber",
      status: 416,
      members: { PartNumberRequested: 2, ActualPartCount: 2 },
    }),
  );
});

test("takes an object that was not uploaded in parts for one of one part", () => {
  expect(partRange(objectRecord(), 1)).toEqual({ start: 0, end: 10 });
  expect(() => partRange(objectRecord(), 2)).toThrow(expect.objectContaining({ code: "InvalidPartNumber" }));
});

test("copies the whole or one range", () => {
  expect(parseCopyRange(undefined, 10)).toEqual({ start: 0, end: 10 });
  expect(parseCopyRange("bytes=0-8", 10)).toEqual({ start: 0, end: 9 });
});

test.each(["0-8", "bytes=1-0", "bytes=-1-", "bytes=-2", "bytes=1-", "bytes=0-1,3-4"])(
  "refuses %s as a range to copy",
  (header) => {
    expect(() => parseCopyRange(header, 10)).toThrow(
      expect.objectContaining({
        code: "InvalidArgument",
        members: { ArgumentName: "x-amz-copy-source-range", ArgumentValue: header },
      }),
    );
  },
);

test("tells a range that ends behind the source from one that begins there", () => {
  expect(() => parseCopyRange("bytes=0-100", 10)).toThrow(
    "Range specified is not valid for source object of size: 10",
  );
  expect(() => parseCopyRange("bytes=100-200", 10)).toThrow(
    "The specified copy range is invalid for the source object size",
  );
});
