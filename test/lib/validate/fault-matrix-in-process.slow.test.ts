import { CLASS_FAULTS, FAULTS } from "../../support/faults";
import { documented, documentedColumn, IN_PROCESS, madeColumn } from "../../support/faults/document";
import { faultMatrix, type Matrix } from "../../support/faults/matrix";
import { rulesTable } from "../../support/faults/table";

/** Every defect goes through every validator of this process once, for all tests; cfn-lint has a slow suite of its own. */
let matrix: Matrix;

beforeAll(async () => {
  matrix = await faultMatrix(IN_PROCESS);
}, 120_000);

test("there are at least 30 defects, each with a name of its own", () => {
  const names = [...FAULTS, ...CLASS_FAULTS].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(30);
});

test("every defect is caught by the rule that is there for it, without cfn-lint", () => {
  const missed = matrix.rows.filter(({ caughtBy, found }) => !found.includes(caughtBy));
  expect(missed).toEqual([]);
});

test("every rule of the lab's own is there for a defect", () => {
  const caught = matrix.rows.flatMap(({ found }) => found);
  const idle = [...rulesTable().matchAll(/^\| `([a-z0-9-]+)`/gm)].filter(
    ([, name]) => !caught.includes(`loglab/${name}`),
  );
  expect(idle.map(([, name]) => name)).toEqual([]);
});

test("the document lists the lab's own rules as they are", () => {
  expect(documented("rules")).toBe(rulesTable());
});

test.each(["cloudformation", "cdk-nag", "loglab"] as const)("the document has what %s finds", (validator) => {
  expect(documentedColumn(validator)).toEqual(madeColumn(matrix, validator));
});
