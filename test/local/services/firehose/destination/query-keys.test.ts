import { queryKeys } from "../../../../../local/services/firehose/destination/query-keys";

test.each([
  ["{customer_id:.customer_id}", ["customer_id"]],
  ['{a:.a, "b": (.x | .[0:3]), c: {d: 1, e: [1,2]}}', ["a", "b", "c"]],
  ['{year:.t|strftime("%Y,%m"),day:.d}', ["year", "day"]],
  ["{id}", ["id"]],
])("reads the keys of %s", (query, keys) => {
  expect(queryKeys(query)).toEqual(keys);
});

test.each([".a", "{(.k): .v}", ". | {a:.a}", '{"\\(.x)": 1}'])("cannot tell the keys of %s", (query) => {
  expect(queryKeys(query)).toBeUndefined();
});
