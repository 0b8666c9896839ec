import * as fc from "fast-check";
import type { Pack } from "../../../generator/shipper/pack";
import { decodeFrames, encodeFrame } from "../../../generator/shipper/segment";

const packs = fc.array(
  fc.record({
    first: fc.nat(2 ** 47),
    lines: fc.nat(2 ** 31),
    data: fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
  }),
  { maxLength: 5 },
);
const encode = (list: readonly Pack[]) => Buffer.concat(list.map(encodeFrame));

describe("a spool segment", () => {
  test("gives back the packs that were written", () => {
    fc.assert(
      fc.property(packs, (list) => {
        const bytes = encode(list);
        expect(decodeFrames(bytes)).toEqual({ packs: list, length: bytes.length });
      }),
    );
  });

  test("gives back the whole packs of a segment that is torn anywhere", () => {
    fc.assert(
      fc.property(packs, fc.nat(300), (list, cut) => {
        const bytes = encode(list);
        const torn = bytes.subarray(0, Math.max(0, bytes.length - cut));
        const { packs: whole, length } = decodeFrames(torn);
        expect(whole).toEqual(list.slice(0, whole.length));
        expect(length).toBe(encode(whole).length);
        expect(length <= torn.length).toBe(true);
        expect(
          whole.length === list.length || encode(list.slice(0, whole.length + 1)).length > torn.length,
        ).toBe(true);
      }),
    );
  });

  test("stops at a pack with a changed byte", () => {
    const list = [1, 2, 3].map((first) => ({ first, lines: 1, data: Buffer.from(`line ${first}\n`) }));
    const bytes = encode(list);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      const frame = Math.floor(at / (bytes.length / 3));
      expect(decodeFrames(damaged).packs).toEqual(list.slice(0, frame));
    }
  });
});
