import { placeAfter } from "../../../lib/class/place";

test.each([
  ["", 1, 1],
  ["ab", 1, 3],
  ["ab\ncd", 2, 3],
  ["ab\r\n", 2, 1],
  ["ab\rcd\n\n", 4, 1],
])("after %j stands line %d, column %d", (text, line, column) => {
  expect(placeAfter(text)).toEqual({ line, column });
});
