import fc from "fast-check";
import { FRAME_HEADER, frame, parseFrame } from "../../../../local/core/state/frame";

const framed = (...parts: string[]): Buffer => Buffer.concat(frame(parts.map((part) => Buffer.from(part))));

test("what was framed in parts comes back as one, wherever it stands", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), fc.uint8Array(), fc.uint8Array(), (parts, before, behind) => {
      const bytes = Buffer.concat([before, ...frame(parts), behind]);
      expect(parseFrame(bytes, before.length)).toEqual(Buffer.concat(parts));
    }),
  );
});

test("a frame that is not all there says how many bytes it needs", () => {
  const whole = framed("payload");
  expect(parseFrame(whole.subarray(0, 3), 0)).toEqual({ needs: FRAME_HEADER });
  for (const length of [FRAME_HEADER, whole.length - 1]) {
    expect(parseFrame(whole.subarray(0, length), 0)).toEqual({ needs: whole.length });
  }
});

test("no single changed bit is taken for a record", () => {
  const whole = framed("pay", "load");
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(Buffer.isBuffer(parseFrame(changed, 0))).toBe(false);
  }
});

test("a stretch of zeros, which a crash may leave behind, is no record", () => {
  expect(parseFrame(Buffer.alloc(64), 0)).toBeUndefined();
});
