import { Readable } from "node:stream";
import { type Body, bytesOf } from "../../../../../local/services/s3/wire/body-source";
import { collect } from "../../../../support/s3";

test.each<[string, Body, string]>([
  ["nothing", undefined, ""],
  ["text", "héllo", "héllo"],
  ["bytes", Buffer.from("héllo"), "héllo"],
  ["a stream of bytes", Readable.from([Buffer.from("a"), Buffer.from("b")]), "ab"],
  ["a stream of text", Readable.from(["é", "b"]), "éb"],
  ["a blob", new Blob(["héllo"]) as never, "héllo"],
])("reads %s", async (_, body, text) => {
  expect((await collect(bytesOf(body))).toString()).toBe(text);
});

test("tells a client that went away from a fault of ours", async () => {
  const failing = (error: object) =>
    new Readable({
      read() {
        this.destroy(Object.assign(new Error("broken"), error));
      },
    });
  await expect(collect(bytesOf(failing({ code: "ECONNRESET" })))).rejects.toMatchObject({
    code: "IncompleteBody",
  });
  await expect(collect(bytesOf(failing({ code: "EIO" })))).rejects.toThrow("broken");
});

test("leaves a request open that is not read to its end, so that it can be answered", async () => {
  const stream = Readable.from([Buffer.from("a"), Buffer.from("b")]);
  for await (const chunk of bytesOf(stream)) {
    expect(Buffer.from(chunk).toString()).toBe("a");
    break;
  }
  expect(stream.destroyed).toBe(false);
});
