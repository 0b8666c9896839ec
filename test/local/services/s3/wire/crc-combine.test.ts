import {
  type ChecksumAlgorithm,
  checksumOf,
  crcOf,
  createHasher,
} from "../../../../../local/services/s3/wire/checksums";
import { combine } from "../../../../../local/services/s3/wire/crc-combine";

const crcs: ChecksumAlgorithm[] = ["CRC32", "CRC32C", "CRC64NVME"];

async function sum(algorithm: ChecksumAlgorithm, bytes: Uint8Array): Promise<Uint8Array> {
  const hasher = createHasher(algorithm);
  hasher.update(bytes);
  return hasher.digest();
}

test.each(crcs)("makes the %s of a whole from those of two pieces", async (algorithm) => {
  const crc = crcOf(algorithm);
  if (!crc) throw new Error("no CRC");
  for (const [a, b] of [
    ["", ""],
    ["a", ""],
    ["", "b"],
    ["hello ", "world"],
    ["x".repeat(1000), "y".repeat(5_000_001)],
  ] as const) {
    const first = Buffer.from(a);
    const second = Buffer.from(b);
    const whole = combine(crc, await sum(algorithm, first), await sum(algorithm, second), second.length);
    expect(Buffer.from(whole).toString("base64")).toBe(await checksumOf(algorithm, [first, second]));
  }
});
