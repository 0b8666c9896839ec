import * as fc from "fast-check";
import type { Pack } from "../../../generator/shipper/pack";
import { PACK_BYTES, Packer } from "../../../generator/shipper/packer";

const line = (length: number, char = "x") => `${char.repeat(length - 1)}\n`;

describe("Packer", () => {
  test("puts lines into a pack until the next would make it larger than ten billing steps", () => {
    const packer = new Packer(5000);
    let pack: Pack | undefined;
    let sequence = 0;
    while (!pack) pack = packer.add(sequence++, line(200), 0);
    expect(pack).toMatchObject({ first: 0, lines: PACK_BYTES / 200 });
    expect(pack.data.toString()).toBe(line(200).repeat(PACK_BYTES / 200));
    expect(packer.waiting).toBe(1);
  });

  test("closes a pack whose first line has lingered, also when the clock was set back", () => {
    const packer = new Packer(5000);
    packer.add(7, line(10), 1000);
    packer.add(8, line(10), 5000);
    expect(packer.closeDue(5999)).toBeUndefined();
    expect(packer.closeDue(6000)).toMatchObject({ first: 7, lines: 2 });
    packer.add(9, line(10), 100_000);
    expect(packer.closeDue(0)).toMatchObject({ first: 9, lines: 1 });
  });

  test("closes nothing when no line waits", () => {
    const packer = new Packer(0);
    expect(packer.close()).toBeUndefined();
    expect(packer.closeDue(1_000_000)).toBeUndefined();
  });

  test("never puts lines into one pack that do not follow each other", () => {
    const packer = new Packer(5000);
    packer.add(3, line(10), 0);
    expect(packer.add(5, line(10), 0)).toMatchObject({ first: 3, lines: 1 });
  });

  test("gives a long line a pack of its own, and refuses one that no record can hold", () => {
    const packer = new Packer(5000);
    packer.add(0, line(10), 0);
    expect(packer.add(1, line(1_024_000), 0)).toMatchObject({ first: 0, lines: 1 });
    expect(packer.add(2, line(10), 0)?.data.length).toBe(1_024_000);
    expect(() => packer.add(3, line(1_024_001), 0)).toThrow(
      "Line 3 has 1024001 bytes; a record of Firehose holds 1024000.",
    );
  });

  test("loses no line and changes no order, whatever the lines and the times", () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.nat(10)), { maxLength: 200 });
    fc.assert(
      fc.property(lines, (list) => {
        const packer = new Packer(30, 1000);
        const packs: (Pack | undefined)[] = [];
        let now = 0;
        list.forEach(([length, wait], sequence) => {
          now += wait;
          packs.push(packer.closeDue(now), packer.add(sequence, line(length, String(sequence % 10)), now));
        });
        packs.push(packer.close());
        const made = packs.filter((pack) => pack !== undefined);
        expect(made.map(({ data }) => data.toString()).join("")).toBe(
          list.map(([length], sequence) => line(length, String(sequence % 10))).join(""),
        );
        let next = 0;
        for (const { first, lines, data } of made) {
          expect(first).toBe(next);
          expect(data.toString().split("\n").length - 1).toBe(lines);
          expect(data.length).toBeLessThanOrEqual(1000);
          next += lines;
        }
      }),
    );
  });
});
