import { ByteReader } from "../../../../../local/services/s3/wire/byte-reader";
import { collect } from "../../../../support/s3";

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

test("reads lines and counted bytes wherever the stream is cut", async () => {
  const whole = "5\r\nhello\r\nlast\n";
  for (let cut = 0; cut <= whole.length; cut++) {
    const reader = new ByteReader(pieces(whole.slice(0, cut), whole.slice(cut)));
    expect(await reader.line()).toBe("5");
    expect((await collect(reader.bytes(5))).toString()).toBe("hello");
    expect(await reader.line()).toBe("");
    expect(await reader.line()).toBe("last");
    expect(await reader.line()).toBeUndefined();
  }
});

test("says IncompleteBody when the stream ends within a line or within counted bytes", async () => {
  await expect(new ByteReader(pieces("abc")).line()).rejects.toMatchObject({ code: "IncompleteBody" });
  const short = new ByteReader(pieces("abc")).bytes(4);
  await expect(collect(short)).rejects.toMatchObject({ code: "IncompleteBody" });
});

test("does not gather a line without end", async () => {
  const endless = new ByteReader(pieces(...Array.from({ length: 20 }, () => "x".repeat(1000))));
  await expect(endless.line()).rejects.toMatchObject({ code: "IncompleteBody" });
});
