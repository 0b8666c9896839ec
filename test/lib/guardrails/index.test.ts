import { GUARDRAILS } from "../../../lib/guardrails";
import { synthClass } from "../../support/synth-class";

test("every rule has a name of its own, a reason and a remedy", () => {
  const names = GUARDRAILS.map((guardrail) => guardrail.name);
  expect(new Set(names).size).toBe(names.length);
  expect(
    GUARDRAILS.filter(
      ({ name, why, fix }) => !/^[a-z-]+$/.test(name) || !why.endsWith(".") || !fix.endsWith("."),
    ),
  ).toEqual([]);
});

test("the stacks of a class keep every rule", () => {
  const made = synthClass({ generators: 2 });
  const templates = [made.template("shared"), made.template("s01")];
  expect(
    templates.flatMap((template) => GUARDRAILS.flatMap((guardrail) => guardrail.check(template))),
  ).toEqual([]);
});
