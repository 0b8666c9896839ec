import { classSchema } from "../../../lib/class/class-schema";
import { formatProblem } from "../../../lib/class/problem";
import { unbuiltParts } from "../../../lib/class/unbuilt";

const place = () => ({ line: 5, column: 9 });
const values = classSchema.parse({ class: "a", roster: "r" });

test("the pipeline of the default class is built", () => {
  expect(unbuiltParts("class.yaml", values, place)).toEqual([]);
});

test("each part that is known but not built is refused by name, at its place", () => {
  const wanted = { ...values, producer: "agent", source: "kafka", destination: "redshift" } as const;
  const lines = unbuiltParts("class.yaml", wanted, place).map(formatProblem);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toBe(
    "class.yaml:5:9: `source: kafka` is not built yet. Write `source: direct-put`, or leave the key out.",
  );
});
