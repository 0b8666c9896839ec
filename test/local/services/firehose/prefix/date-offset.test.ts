import { isoOffset, localizedOffset } from "../../../../../local/services/firehose/prefix/date-offset";

const INDIA = 5.5 * 3600;
const NEWFOUNDLAND = -3.5 * 3600;
/** Liberia until 1972. */
const WITH_SECONDS = -(44 * 60 + 30);

test.each<[number, number, string]>([
  [9 * 3600, 1, "+09"],
  [INDIA, 1, "+0530"],
  [INDIA, 2, "+0530"],
  [INDIA, 3, "+05:30"],
  [NEWFOUNDLAND, 4, "-0330"],
  [NEWFOUNDLAND, 5, "-03:30"],
  [WITH_SECONDS, 3, "-00:44"],
  [WITH_SECONDS, 4, "-004430"],
  [WITH_SECONDS, 5, "-00:44:30"],
])("an offset of %i s is printed with width %i as %s", (offset, width, printed) => {
  expect(isoOffset(offset, width)).toBe(printed);
});

test("a localized offset is GMT and what is beside it, in short or in full", () => {
  expect(localizedOffset(0, true)).toBe("GMT");
  expect([localizedOffset(9 * 3600, false), localizedOffset(9 * 3600, true)]).toEqual(["GMT+9", "GMT+09:00"]);
  expect([localizedOffset(NEWFOUNDLAND, false), localizedOffset(NEWFOUNDLAND, true)]).toEqual([
    "GMT-3:30",
    "GMT-03:30",
  ]);
  expect(localizedOffset(WITH_SECONDS, false)).toBe("GMT-0:44:30");
});
