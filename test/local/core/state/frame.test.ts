import { FRAME_HEADER, frame, parseFrame } from "../../../../local/core/state/frame";

const framed = (...parts: string[]): Buffer => Buffer.concat(frame(parts.map((part) => Buffer.from(part))));

describe("a record on disk", () => {
  it("is read as it was written, wherever it stands", () => {
    const bytes = Buffer.concat([framed("ab", "", "c"), framed("")]);
    expect(String(parseFrame(bytes, 0))).toBe("abc");
    expect(String(parseFrame(bytes, FRAME_HEADER + 3))).toBe("");
  });

  it("says how much of it is missing", () => {
    const bytes = framed("abc");
    expect(parseFrame(bytes.subarray(0, 5), 0)).toEqual({ needs: FRAME_HEADER });
    expect(parseFrame(bytes.subarray(0, 10), 0)).toEqual({ needs: FRAME_HEADER + 3 });
  });

  it("is none when a bit of it is another, or when nothing but zeros was written", () => {
    const bytes = framed("abc");
    for (let i = 4; i < bytes.length; i++) {
      const damaged = Buffer.from(bytes);
      damaged[i] = (damaged[i] ?? 0) ^ 1;
      expect(parseFrame(damaged, 0)).toBeUndefined();
    }
    expect(parseFrame(Buffer.alloc(64), 0)).toBeUndefined();
  });
});
