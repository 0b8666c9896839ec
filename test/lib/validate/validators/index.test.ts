import { VALIDATORS } from "../../../../contract/validation-report";
import { RUN } from "../../../../lib/validate/validators";

test("runs every validator that reports can name", () => {
  expect(RUN.map(({ name }) => name).sort()).toEqual([...VALIDATORS].sort());
});
