import { words } from "../../../lambda/transform/words";

describe("words", () => {
  test("holds a text in little-endian words, filled up with zeros", () => {
    const { words: list, length } = words("abcdef");
    expect([...list]).toEqual([0x64636261, 0x00006665]);
    expect(length).toBe(6);
  });
});
