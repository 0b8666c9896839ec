import { Command } from "commander";
import { LabError } from "../../../cli/lab-error";
import {
  atSeat,
  findStep,
  type SeatOptions,
  targetOf,
  withSeatOptions,
} from "../../../cli/seats/seat-options";
import { findSeat } from "../../../cli/seats/seat-stacks";
import { openLab } from "../../../cli/steps/lab-context";

// The cloud itself takes longest to load, and is not needed.
jest.mock("../../../local", () => ({ ACCOUNT: "000000000000", HOME_REGION: "us-east-1" }));

jest.mock("../../../cli/seats/seat-stacks", () => ({ findSeat: jest.fn() }));
jest.mock("../../../cli/steps/lab-context", () => ({ openLab: jest.fn() }));

const closed = jest.fn();
const { AWS_REGION, LAB_TARGET } = process.env;

beforeEach(() => {
  delete process.env.LAB_TARGET;
  jest.mocked(findSeat).mockResolvedValue({ stack: "Lab-a-s01" } as Awaited<ReturnType<typeof findSeat>>);
  jest
    .mocked(openLab)
    .mockImplementation(
      async (_target, _region, _found, signal) =>
        ({ lab: { signal }, [Symbol.dispose]: closed }) as unknown as Awaited<ReturnType<typeof openLab>>,
    );
  jest.clearAllMocks();
});
afterEach(() => {
  process.env.AWS_REGION = AWS_REGION;
  process.env.LAB_TARGET = LAB_TARGET;
  if (AWS_REGION === undefined) delete process.env.AWS_REGION;
  if (LAB_TARGET === undefined) delete process.env.LAB_TARGET;
});

function read(...args: string[]): SeatOptions {
  const command = withSeatOptions(
    new Command("x").exitOverride().configureOutput({ writeErr: () => undefined }),
  );
  return command.parse(args, { from: "user" }).opts<SeatOptions>();
}

test("the Region is that of the environment, and an option goes before it", () => {
  process.env.AWS_REGION = "eu-west-1";
  expect(read().region).toBe("eu-west-1");
  expect(read("--region", "eu-central-1").region).toBe("eu-central-1");
  delete process.env.AWS_REGION;
  expect(read().region).toBe("us-east-1");
});

test("the target is the local cloud on its port, unless AWS is named", () => {
  expect(targetOf(read("--port", "4711"))).toMatchObject({
    name: "local",
    endpoint: "http://127.0.0.1:4711",
  });
  expect(targetOf(read("--target", "aws"))).toMatchObject({ name: "aws" });
  expect(() => read("--target", "moon")).toThrow(/Allowed choices are aws, local/);
});

test.each([
  ["4", "put-record"],
  ["put-record", "put-record"],
  ["r", "read-it-again"],
])("step %s is %s", (name, file) => {
  expect(findStep(name).name).toBe(file);
});

test("a step that there is not is wrong use, and those that there are get named", () => {
  expect(() => findStep("13")).toThrow(
    expect.objectContaining({ exitCode: 2, fix: expect.stringContaining("R") }),
  );
});

test("a seat is open for as long as the work takes, also when that fails", async () => {
  const options = read("--class", "a", "--port", "1");
  expect(await atSeat("s01", options, async () => closed.mock.calls.length)).toBe(0);
  expect(closed).toHaveBeenCalledTimes(1);
  expect(findSeat).toHaveBeenCalledWith(expect.anything(), "us-east-1", { seat: "s01", className: "a" });
  await expect(atSeat("s01", options, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(closed).toHaveBeenCalledTimes(2);
});

test("Ctrl-C ends the work, and it is said that what was kept stays", async () => {
  const work = atSeat("s01", read("--port", "1"), async ({ lab }) => {
    process.emit("SIGINT");
    lab.signal?.throwIfAborted();
  });
  await expect(work).rejects.toBeInstanceOf(LabError);
  await expect(work).rejects.toMatchObject({
    message: "It was interrupted.",
    fix: expect.stringContaining("kept"),
  });
});
