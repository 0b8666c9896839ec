import {
  headerMembers,
  systemHeaders,
  userMetadata,
} from "../../../../../local/services/s3/objects/metadata";
import { rootCall } from "../../../../support/fake-cloud";
import { objectRecord } from "../../../../support/s3-records";

test("prefers the Expires header as it came to the date that was read from it", () => {
  const call = rootCall({ headers: { expires: "tomorrow" } });
  expect(systemHeaders({ Expires: new Date(0) }, call).expires).toBe("tomorrow");
  expect(systemHeaders({ Expires: new Date(0) }, rootCall()).expires).toBe("Thu, 01 Jan 1970 00:00:00 GMT");
});

test("takes an empty type for none", () => {
  expect(systemHeaders({ ContentType: "" }, rootCall()).contentType).toBe("binary/octet-stream");
});

test("keeps two kilobytes of metadata, names and values together, in small letters", () => {
  expect(userMetadata({ Metadata: { Key: "v".repeat(2045) } })).toEqual({ key: "v".repeat(2045) });
  expect(() => userMetadata({ Metadata: { Key: "v".repeat(2046) } })).toThrow(
    expect.objectContaining({ code: "MetadataTooLarge", members: { Size: 2049, MaxSizeAllowed: 2048 } }),
  );
});

test("gives metadata back in a form that headers bear", () => {
  const { Metadata } = headerMembers(objectRecord({ metadata: { plain: "a", other: "日本" } }));
  expect(Metadata).toEqual({ plain: "a", other: "=?UTF-8?B?5pel5pys?=" });
});
