import { colours } from "../../../cli/print/colour";

const red = (terminal: boolean, environment: NodeJS.ProcessEnv): boolean =>
  colours(terminal, environment).red("no") !== "no";

test("there are colours on a terminal", () => {
  expect(red(true, { TERM: "xterm" })).toBe(true);
});

test.each([
  ["what is no terminal, not even in CI", false, { CI: "1", FORCE_COLOR: "1" }],
  ["a terminal of somebody who wants none", true, { NO_COLOR: "1" }],
  ["a terminal that has none", true, { TERM: "dumb" }],
])("there are none for %s", (_, terminal, environment) => {
  expect(red(terminal, environment)).toBe(false);
});
