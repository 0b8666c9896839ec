import { ClassError, formatProblem } from "../../../lib/class/problem";

const problem = { file: "class.yaml", line: 3, column: 7, what: "`rate` is 0", fix: "Write a number" };

test("a problem reads as file:line:column, what is wrong, what to do", () => {
  expect(formatProblem(problem)).toBe("class.yaml:3:7: `rate` is 0. Write a number.");
});

test("a problem of a file that cannot be read has no line", () => {
  const missing = { file: "class.yaml", what: "does not exist", fix: "Create it" };
  expect(formatProblem(missing)).toBe("class.yaml: does not exist. Create it.");
});

test("an error shows one problem a line and asks for exit code 2", () => {
  const error = new ClassError([problem, { ...problem, line: 4 }]);
  expect(error.message.split("\n")).toHaveLength(2);
  expect(error.exitCode).toBe(2);
});
