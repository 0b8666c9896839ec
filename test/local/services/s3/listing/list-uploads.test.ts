import { listUploadPage } from "../../../../../local/services/s3/listing/list-uploads";
import { uploadRecord } from "../../../../support/s3-records";

const all = { prefix: "", delimiter: "" };
const uploads = [
  uploadRecord({ key: "b/1", uploadId: "u1", order: 1 }),
  uploadRecord({ key: "a", uploadId: "u3", order: 3 }),
  uploadRecord({ key: "a", uploadId: "u2", order: 2 }),
  uploadRecord({ key: "b/2", uploadId: "u4", order: 4 }),
];

const ids = (page: ReturnType<typeof listUploadPage>): string[] =>
  page.uploads.map(({ uploadId }) => uploadId);

test("lists by key, those of one key as they began", () => {
  const page = listUploadPage(uploads, all, {}, 10);
  expect(ids(page)).toEqual(["u2", "u3", "u1", "u4"]);
  expect(page).toMatchObject({ truncated: false, nextKey: "b/2", nextUploadId: "u4" });
});

test("goes on behind an upload, or behind all of a key", () => {
  expect(listUploadPage(uploads, all, {}, 1)).toMatchObject({ truncated: true, nextUploadId: "u2" });
  expect(ids(listUploadPage(uploads, all, { key: "a", uploadId: "u2" }, 10))).toEqual(["u3", "u1", "u4"]);
  expect(ids(listUploadPage(uploads, all, { key: "a" }, 10))).toEqual(["u1", "u4"]);
});

test("rolls up common prefixes", () => {
  const page = listUploadPage(uploads, { prefix: "", delimiter: "/" }, { key: "a" }, 10);
  expect(page).toMatchObject({ uploads: [], commonPrefixes: ["b/"], truncated: false });
});

test("refuses an upload that is none of the marker's key", () => {
  expect(() => listUploadPage(uploads, all, { key: "a", uploadId: "u1" }, 10)).toThrow(
    expect.objectContaining({
      code: "InvalidArgument",
      message: "Invalid uploadId marker",
      members: { ArgumentName: "upload-id-marker", ArgumentValue: "u1" },
    }),
  );
});
