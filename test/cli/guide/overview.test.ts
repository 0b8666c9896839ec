import type { Step } from "../../../checks";
import { overview } from "../../../cli/guide/overview";

const step = (id: string, minutes: number, core: boolean): Step => ({
  ...{
    id,
    minutes,
    core,
    name: `step-${id}`,
    title: `Title ${id}`,
    goal: "",
    instruction: [],
    hint: "",
    questions: [],
  },
  check: async () => [],
});

test("the clock adds up the minutes of the core, and begins anew beyond", () => {
  const text = overview([step("1", 50, true), step("4", 40, true), step("8", 5, false), step("2", 0, true)]);
  expect(text).toContain("90 minutes. The clock shows when each begins, from 0:00.");
  expect(text).toContain(
    [
      "| 1 | [Title 1](step-1.md) | 50 | 0:00 |",
      "| 4 | [Title 4](step-4.md) | 40 | 0:50 |",
      "| 2 | [Title 2](step-2.md) | 0 | 1:30 |",
    ].join("\n"),
  );
  expect(text).toContain("5 minutes, in any order once the core is done.");
  expect(text).toContain("| 8 | [Title 8](step-8.md) | 5 | 0:00 |");
});
