import { existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import { LabError } from "../../../cli/lab-error";
import { main } from "../../../cli/main";
import { runLocal } from "../../../cli/run-local";
import { recordedOutput } from "../../support/output";

// What it starts has a test of its own.
jest.mock("../../../cli/run-local");
const started = jest.mocked(runLocal);

test("deploys the example class of three seats, from whichever folder it is called", async () => {
  started.mockResolvedValue(0);
  expect(await main(["start", "--port", "0"], recordedOutput())).toBe(0);
  const [{ port, classFile = "", data } = { port: -1 }] = started.mock.lastCall ?? [];
  expect([port, data]).toEqual([0, undefined]);
  expect(classFile).toMatch(/examples\/three-seats\/class\.yaml$/);
  expect([isAbsolute(classFile), existsSync(classFile)]).toEqual([true, true]);
});

test("says what kept it from starting, and what to do", async () => {
  started.mockRejectedValue(new LabError("Port 4566 is taken.", "Choose another."));
  const output = recordedOutput();
  expect(await main(["start"], output)).toBe(1);
  expect(output.complained.join("\n")).toMatch(/Port 4566 is taken\.\s+Choose another\./);
});
