import { FREE_TYPES } from "../../../lib/cost/free-types";
import { standingCost } from "../../../lib/cost/standing-cost";

test("types stand in order, each once", () => {
  expect(FREE_TYPES).toEqual([...new Set(FREE_TYPES)].sort());
});

test("a free type costs nothing and is not unknown", () => {
  const Resources = Object.fromEntries(FREE_TYPES.map((Type, index) => [`R${index}`, { Type }]));
  expect(standingCost({ Resources }, new Map())).toEqual({ charges: [], unpriced: [], hourly: 0 });
});
