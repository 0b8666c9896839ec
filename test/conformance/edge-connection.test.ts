import fc from "fast-check";
import { edgeOfTests } from "../support/edge-fuzz";
import { sendRaw } from "../support/raw-http";

const edge = edgeOfTests();

describe("a connection", () => {
  test("that says anything at all is answered or ended", async () => {
    const line = fc.oneof(
      fc.string({ unit: "binary-ascii" }),
      fc.constantFrom(
        "GET / HTTP/1.1\r\n",
        "POST /x HTTP/1.0\r\n",
        "host: a\r\n",
        "content-length: 5\r\n",
        "transfer-encoding: chunked\r\n",
        "expect: 100-continue\r\n",
        "\r\n",
        "5\r\nhello\r\n",
        "0\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        const { text } = await sendRaw(edge.cloud.port, lines, { end: true });
        expect(text === "" || /^HTTP\/1\.1 \d{3} /.test(text) || text.startsWith("\0\0")).toBe(true);
      }),
      { numRuns: 300, seed: 20260115 },
    );
  });

  test("that announces more than it sends, or less, is told so", async () => {
    const head = "PUT /bucket/key HTTP/1.1\r\nhost: a\r\n";
    expect(
      (await sendRaw(edge.cloud.port, [`${head}content-length: 10\r\n\r\nhello`], { end: true })).statuses,
    ).toEqual([404]);
    expect(
      (await sendRaw(edge.cloud.port, [`${head}content-length: 3\r\nconnection: close\r\n\r\nhello`]))
        .statuses,
    ).toEqual([404]);
    expect(
      (await sendRaw(edge.cloud.port, [`${head}content-length: 3\r\n\r\nhello\r\n\r\n`])).statuses,
    ).toEqual([404, 400]);
    expect((await sendRaw(edge.cloud.port, [`${head}content-length: -1\r\n\r\n`])).statuses).toEqual([400]);
  });

  test("that announces more than anybody holds is told so before it sends it", async () => {
    const { statuses, text } = await sendRaw(
      edge.cloud.port,
      [
        "POST / HTTP/1.1\r\nhost: a\r\nx-amz-target: Firehose_20150804.PutRecord\r\n",
        "authorization: AWS4-HMAC-SHA256 Credential=test/20260115/us-east-1/firehose/aws4_request\r\n",
        "content-length: 1000000000000\r\n\r\n",
      ],
      { end: true },
    );
    expect(statuses).toEqual([413]);
    expect(text).toContain("RequestEntityTooLargeException");
  });
});
