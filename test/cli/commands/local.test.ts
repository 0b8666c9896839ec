import { main } from "../../../cli/main";
import { runLocal } from "../../../cli/run-local";
import { recordedOutput } from "../../support/output";

// What it starts has a test of its own.
jest.mock("../../../cli/run-local");
const started = jest.mocked(runLocal);

const lab = (...args: string[]): Promise<number> => main(["local", ...args], recordedOutput());

beforeEach(() => {
  started.mockReset().mockResolvedValue(0);
  delete process.env.LAB_PORT;
});

test.each([
  ["the class of this folder, on the habitual port", [], { port: 4566, classFile: "class.yaml" }],
  ["a class that is named", ["--class", "autumn.yaml"], { port: 4566, classFile: "autumn.yaml" }],
  ["nothing with --empty", ["--empty", "--port", "0"], { port: 0 }],
  ["what was kept", ["--empty", "--data", "kept"], { port: 4566, data: "kept" }],
])("deploys %s", async (_, args, run) => {
  expect(await lab(...args)).toBe(0);
  expect(started).toHaveBeenCalledWith(run, expect.anything(), expect.any(AbortSignal));
});

test("LAB_PORT gives the port, and an option goes before it", async () => {
  process.env.LAB_PORT = "5000";
  await lab();
  await lab("--port", "5001");
  expect(started.mock.calls.map(([{ port }]) => port)).toEqual([5000, 5001]);
});

test("Ctrl-C reaches what runs, and its exit code is the command's", async () => {
  started.mockImplementation(async (_run, _output, signal) => {
    process.emit("SIGINT");
    return signal.aborted ? 7 : 0;
  });
  expect(await lab()).toBe(7);
});
