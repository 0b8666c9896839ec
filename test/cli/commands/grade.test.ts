import { main } from "../../../cli/main";
import { recordedOutput } from "../../support/output";

test.each([
  [["/nonexistent/a.json"], "/nonexistent/a.json: no such file. Name files that lab submit has written."],
  [["--seconds", "0", "package.json"], "0 is no time for a producer. Give whole seconds from 1 to 3600."],
])("lab grade %p is wrong use, told before anything is run", async (argv, complaint) => {
  const output = recordedOutput();
  expect(await main(["grade", ...argv], output)).toBe(2);
  expect(output.printed).toEqual([]);
  expect(output.complained).toEqual([complaint]);
});

test("lab grade says that it runs programs, names what is no submission, and ends with 1", async () => {
  const output = recordedOutput();
  expect(await main(["grade", "package.json"], output)).toBe(1);
  expect(output.printed[0]).toContain("This runs the students' programs on this machine, as you");
  expect(output.printed[1]).toMatch(/not graded.* package\.json: it is no submission: /);
  expect(output.printed.at(-1)).toBe("0 of 1 passed.");
});
