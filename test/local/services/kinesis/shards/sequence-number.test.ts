import {
  END_INDEX,
  formatSequence,
  parseSequence,
} from "../../../../../local/services/kinesis/shards/sequence-number";

const parts = { shard: 1, created: 1_700_000_000, index: 7n, arrival: 1_700_000_100 };

test("has 56 digits, and gives back what is in it", () => {
  const text = formatSequence(parts);
  expect(text).toMatch(/^[1-9]\d{55}$/);
  expect(parseSequence(text)).toEqual(parts);
});

test("rises with the number in the shard, whatever the time of arrival", () => {
  const later = formatSequence({ ...parts, index: 8n, arrival: 0 });
  expect(BigInt(later)).toBeGreaterThan(BigInt(formatSequence(parts)));
});

test("of a shard that was created later is greater than the end of one before", () => {
  const child = formatSequence({ shard: 2, created: parts.created + 1, index: 0n, arrival: 0 });
  const end = formatSequence({ ...parts, shard: 0x7fffffff, index: END_INDEX, arrival: 0xfffffffff });
  expect(BigInt(child)).toBeGreaterThan(BigInt(end));
});

test.each([
  ["0"],
  ["5"],
  [String(2n ** 186n - 1n)],
  [String(BigInt("0x2ffffffff07fffffffffffffff000000000007fffffff2") - 1n)],
  [String(BigInt(`0x2${"f".repeat(45)}2`))],
])("%s is none", (text) => {
  expect(parseSequence(text)).toBeUndefined();
});
