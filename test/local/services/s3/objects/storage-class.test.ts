import { storageClassFor } from "../../../../../local/services/s3/objects/storage-class";

test("keeps nothing for the standard class", () => {
  expect(storageClassFor(undefined)).toBeUndefined();
  expect(storageClassFor("STANDARD")).toBeUndefined();
});

test.each(["STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER_IR", "REDUCED_REDUNDANCY"] as const)(
  "keeps %s, whose objects can be read at once",
  (wanted) => {
    expect(storageClassFor(wanted)).toBe(wanted);
  },
);

test("refuses archives by name, and what is no class", () => {
  expect(() => storageClassFor("DEEP_ARCHIVE")).toThrow(/storage class DEEP_ARCHIVE is not modelled/);
  expect(() => storageClassFor("OUTPOSTS")).toThrow(
    expect.objectContaining({ code: "InvalidStorageClass", members: { StorageClassRequested: "OUTPOSTS" } }),
  );
});
