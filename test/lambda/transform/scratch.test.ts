import { Scratch } from "../../../lambda/transform/scratch";

describe("Scratch", () => {
  test("keeps what was written when it grows", () => {
    const scratch = new Scratch(4);
    scratch.bytes.write("abcd");
    scratch.reserve(10_000);
    expect(scratch.bytes.toString("latin1", 0, 4)).toBe("abcd");
    expect(scratch.bytes.length).toBeGreaterThan(10_000);
  });

  test("stays where it is while there is room", () => {
    const scratch = new Scratch(1000);
    const before = scratch.bytes;
    scratch.reserve(1000);
    expect(scratch.bytes).toBe(before);
  });

  test("shows the same memory as bytes and as view, also after it grew", () => {
    const scratch = new Scratch(4);
    scratch.reserve(5000);
    scratch.view.setUint8(4999, 7);
    expect(scratch.bytes[4999]).toBe(7);
  });
});
