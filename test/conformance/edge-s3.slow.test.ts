import fc from "fast-check";
import { edgeOfTests, method, segment, token, word } from "../support/edge-fuzz";

const edge = edgeOfTests();

describe("S3", () => {
  const SUBRESOURCES = [
    "acl",
    "policy",
    "tagging",
    "uploads",
    "uploadId",
    "partNumber",
    "versioning",
    "delete",
    "lifecycle",
    "list-type",
    "max-keys",
    "versionId",
    "encryption",
    "location",
  ];
  const query = fc.dictionary(fc.oneof(fc.constantFrom(...SUBRESOURCES), token), word, { maxKeys: 3 });
  const path = fc.array(segment, { maxLength: 3 }).map((parts) => `/${parts.join("/")}`);
  const headers = { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" };

  test("at any address", async () => {
    await edge.fuzz(
      "s3",
      fc.record({ method, path, query, headers: fc.constant(headers), body: fc.string() }),
      300,
    );
  });

  test("with any document", async () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .constantFrom("Delete", "Tagging", "LifecycleConfiguration", "CreateBucketConfiguration")
        .chain((root) =>
          fc
            .array(
              fc.tuple(fc.constantFrom("Object", "Key", "TagSet", "Tag", "Rule", "ID", "Quiet"), fc.string()),
              { maxLength: 4 },
            )
            .map(
              (elements) =>
                `<${root}>${elements.map(([name, inner]) => `<${name}>${inner}</${name}>`).join("")}</${root}>`,
            ),
        ),
    );
    await edge.fuzz(
      "s3",
      fc.record({
        method: fc.constantFrom("PUT", "POST"),
        path: fc.constant("/bucket"),
        query,
        headers: fc.constant(headers),
        body: text,
      }),
      300,
    );
  });

  test("with any header", async () => {
    const name = fc.constantFrom(
      "range",
      "if-match",
      "if-modified-since",
      "content-md5",
      "content-encoding",
      "x-amz-acl",
      "x-amz-copy-source",
      "x-amz-checksum-crc32",
      "x-amz-sdk-checksum-algorithm",
      "x-amz-decoded-content-length",
      "x-amz-meta-a",
      "x-amz-tagging",
      "x-amz-storage-class",
      "expires",
      "x-amz-bypass-governance-retention",
      "x-amz-object-attributes",
    );
    const value = word.map((text) => text.trim());
    await edge.fuzz(
      "s3",
      fc.record({
        method,
        path: fc.constant("/bucket/key"),
        query,
        headers: fc.dictionary(name, value, { maxKeys: 3 }).map((given) => ({ ...given, ...headers })),
        body: fc.string(),
      }),
      300,
    );
  });
});
