import { GUARDRAILS } from "../../../../lib/guardrails";
import { CLASS_REVIEWS } from "../../../../lib/validate/class-reviews";
import { REVIEWS } from "../../../../lib/validate/reviews";

test("every rule has a name of its own, a reason and a remedy", () => {
  const rules = [...GUARDRAILS, ...REVIEWS, ...CLASS_REVIEWS];
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  const bad = rules.filter(
    ({ name, why, fix }) => !/^[a-z0-9-]+$/.test(name) || !why.endsWith(".") || !fix.endsWith("."),
  );
  expect(bad).toEqual([]);
});
