import { itemId } from "../../../../../local/services/firehose/processing/item";
import { placeOf } from "../../../../../local/services/firehose/processing/places";

const data = Buffer.from("x");
const item = (keys: object = {}) => ({ id: itemId(0, 0), arrival: 0, original: data, data, ...keys });

test("without partition keys there is one place", () => {
  expect(placeOf(item())).toEqual({ buffer: "delivery", place: "" });
});

test("§11 records with the same keys share a place, whatever the keys' order and source", () => {
  const place = (query: Record<string, string>, lambda: Record<string, string>): string =>
    placeOf(item({ keysFromQuery: query, keysFromLambda: lambda })).place;
  expect(place({ a: "1", b: "2" }, {})).toBe(place({ b: "2", a: "1" }, {}));
  expect(place({ a: "1" }, {})).not.toBe(place({ a: "2" }, {}));
  expect(place({ a: "1" }, {})).not.toBe(place({}, { a: "1" }));
  expect(place({ a: '1","b' }, {})).not.toBe(place({ a: "1", b: "" }, {}));
});
