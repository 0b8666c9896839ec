import { RecordBlock } from "../../../../../local/services/firehose/delivery/block";
import { bodyOf, type Counts } from "../../../../../local/services/firehose/delivery/body";
import { PackedRecords } from "../../../../../local/services/firehose/delivery/packed-records";
import type { Stretch } from "../../../../../local/services/firehose/delivery/raw-reader";

const block = (...records: string[]): RecordBlock =>
  RecordBlock.decode(PackedRecords.of(records.map((record) => Buffer.from(record))).arrived(0));

async function* stretches(...blocks: RecordBlock[]): AsyncGenerator<Stretch> {
  for (const [position, one] of blocks.entries()) yield { block: one, position, from: 0, to: one.count };
}

async function read(
  delimiter: string,
  ...blocks: RecordBlock[]
): Promise<{ pieces: string[]; counts: Counts }> {
  const counts = { records: 0, bytes: 0, lines: 0 };
  const pieces: string[] = [];
  for await (const piece of bodyOf(stretches(...blocks), Buffer.from(delimiter), counts)) {
    pieces.push(piece.toString());
  }
  return { pieces, counts };
}

test("§9 records lie one behind the other, and are counted as they are read", async () => {
  const { pieces, counts } = await read("", block("abc", "d\n"), block("", "e\nf"));
  expect(pieces.join("")).toBe("abcd\ne\nf");
  expect(counts).toEqual({ records: 4, bytes: 8, lines: 4 });
});

test("§9 a delimiter stands between records, over blocks too, and is not counted", async () => {
  const { pieces, counts } = await read("\n", block("a", "b"), block("c"), block("", "d"));
  expect(pieces.join("")).toBe("a\nb\nc\n\nd");
  expect(counts.bytes).toBe(4);
});

test("small blocks are joined, large ones go by themselves", async () => {
  const large = "x".repeat(64 * 1024);
  const { pieces } = await read("", block("a"), block("b"), block(large), block(large), block("c"));
  expect(pieces.map(({ length }) => length)).toEqual([large.length + 2, large.length, 1]);
});

test("nothing makes no piece", async () => {
  expect(await read("\n")).toEqual({ pieces: [], counts: { records: 0, bytes: 0, lines: 0 } });
});
