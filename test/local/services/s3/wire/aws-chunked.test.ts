import { createHash, createHmac } from "node:crypto";
import type { ChunkSeed } from "../../../../../local/core/action";
import { decodeAwsChunked } from "../../../../../local/services/s3/wire/aws-chunked";
import { ChunkSignatures } from "../../../../../local/services/s3/wire/chunk-signatures";
import { collect } from "../../../../support/s3";

async function* cut(text: string, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size), "latin1");
}

const decode = (text: string, trailers = new Map<string, string>(), size = 1000) =>
  collect(decodeAwsChunked(cut(text, size), undefined, trailers));

const big = "x".repeat(8192);

test("takes chunks apart wherever the stream is cut", async () => {
  const framed = `2000\r\n${big}\r\n3\r\nabc\r\n0\r\n\r\n`;
  for (const size of [1, 2, 3, 7, 8193, 100_000]) {
    expect((await decode(framed, new Map(), size)).toString()).toBe(`${big}abc`);
  }
});

test("reads the trailers behind the last chunk, names in small letters", async () => {
  const trailers = new Map<string, string>();
  await decode("3\r\nabc\r\n0\r\nX-Amz-Checksum-CRC32: NSRBwg== \r\n\r\n", trailers);
  expect([...trailers]).toEqual([["x-amz-checksum-crc32", "NSRBwg=="]]);
});

test("takes an empty body", async () => {
  expect(await decode("0\r\n\r\n")).toHaveLength(0);
});

test.each([
  ["ends within a chunk", "5\r\nabc"],
  ["ends before the last chunk", "3\r\nabc\r\n"],
  ["has a longer chunk than it says", "2\r\nabc\r\n0\r\n\r\n"],
  ["has no size", "zz\r\nabc\r\n0\r\n\r\n"],
  ["is empty", ""],
])("refuses a body that %s", async (_, framed) => {
  await expect(decode(framed)).rejects.toMatchObject({ code: "IncompleteBody", status: 400 });
});

test("refuses a small chunk before others, as S3 does", async () => {
  await expect(decode("3\r\nabc\r\n3\r\ndef\r\n0\r\n\r\n")).rejects.toMatchObject({
    code: "InvalidChunkSizeError",
    status: 403,
    members: { Chunk: 1, BadChunkSize: 3 },
  });
});

test("refuses a trailer that is none", async () => {
  await expect(decode("0\r\nno colon\r\n\r\n")).rejects.toMatchObject({ code: "MalformedTrailerError" });
});

describe("with signed chunks", () => {
  const seed: ChunkSeed = {
    signature: "seed",
    signingKey: Buffer.from("key"),
    scope: "20260115/us-east-1/s3/aws4_request",
    timestamp: "20260115T120000Z",
  };
  const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

  /** Signs like a client: every signature covers the one before it. */
  function sign(parts: string[], trailer?: string): string {
    let previous = seed.signature;
    const next = (kind: string, ...hashes: string[]): string => {
      const text = [kind, seed.timestamp, seed.scope, previous, ...hashes].join("\n");
      previous = createHmac("sha256", seed.signingKey).update(text).digest("hex");
      return previous;
    };
    const body = [...parts, ""].map((part) => {
      const signature = next("AWS4-HMAC-SHA256-PAYLOAD", sha256(""), sha256(part));
      const end = part === "" ? "" : `${part}\r\n`;
      return `${part.length.toString(16)};chunk-signature=${signature}\r\n${end}`;
    });
    if (trailer === undefined) return `${body.join("")}\r\n`;
    const signature = next("AWS4-HMAC-SHA256-TRAILER", sha256(`${trailer}\n`));
    return `${body.join("")}${trailer}\n\r\nx-amz-trailer-signature:${signature}\r\n\r\n`;
  }

  const verified = (text: string, trailers = new Map<string, string>()) =>
    collect(decodeAwsChunked(cut(text, 777), new ChunkSignatures(seed), trailers));

  test("takes a body whose every chunk is signed", async () => {
    expect((await verified(sign([big, "abc"]))).toString()).toBe(`${big}abc`);
  });

  test("takes a signed trailer", async () => {
    const trailers = new Map<string, string>();
    await verified(sign(["abc"], "x-amz-checksum-crc32c:sOO8/Q=="), trailers);
    expect(trailers.get("x-amz-checksum-crc32c")).toBe("sOO8/Q==");
  });

  test.each([
    ["a changed byte", (text: string) => text.replace("abc", "abd")],
    ["chunks without signatures", (text: string) => text.replaceAll(/;chunk-signature=\w+/g, "")],
    ["a changed trailer", (text: string) => text.replace("sOO8", "sOO9")],
    ["a trailer without signature", (text: string) => text.replace(/x-amz-trailer-signature.*\r\n/, "")],
  ])("refuses %s", async (_, change) => {
    const text = change(sign([big, "abc"], "x-amz-checksum-crc32c:sOO8/Q=="));
    await expect(verified(text)).rejects.toMatchObject({ code: "SignatureDoesNotMatch", status: 403 });
  });

  test("refuses chunks in another order", async () => {
    const text = sign([big, "y".repeat(8192)]);
    const swapped = text.replace(/^(2000;.*?)(2000;.*?)(0;.*)$/s, "$2$1$3");
    expect(swapped).toHaveLength(text.length);
    await expect(verified(swapped)).rejects.toMatchObject({ code: "SignatureDoesNotMatch" });
  });
});
