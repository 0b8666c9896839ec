import * as fc from "fast-check";
import { piece, Sheet } from "../../../generator/events/sheet";

describe("Sheet", () => {
  test("holds what is written, one behind the other, until it is cleared", () => {
    const sheet = new Sheet(20);
    sheet.put(piece("web1."));
    sheet.number(1070);
    sheet.write(" ada");
    expect(sheet.toString()).toBe("web1.1070 ada");
    expect(Buffer.from(sheet.bytes).toString()).toBe("web1.1070 ada");
    sheet.clear();
    expect(sheet.length).toBe(0);
    sheet.write("x");
    expect(sheet.toString()).toBe("x");
  });

  test("writes every whole number as it is written elsewhere", () => {
    const sheet = new Sheet(20);
    const written = (value: number): string => {
      sheet.clear();
      sheet.number(value);
      return sheet.toString();
    };
    for (const value of [0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1])
      expect(written(value)).toBe(String(value));
    fc.assert(fc.property(fc.maxSafeNat(), (value) => written(value) === String(value)));
  });

  test.each([
    ["a piece", (sheet: Sheet) => sheet.put(piece("abcd"))],
    ["a text", (sheet: Sheet) => sheet.write("abcd")],
    ["a number", (sheet: Sheet) => sheet.number(1234)],
  ])("refuses %s for which there is no room, and keeps what it has", (_, write) => {
    const sheet = new Sheet(5);
    sheet.write("ab");
    expect(() => write(sheet)).toThrow(/full|out of bounds/);
    expect(sheet.toString()).toBe("ab");
  });
});
