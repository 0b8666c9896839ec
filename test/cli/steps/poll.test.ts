import { setTimeout as pause } from "node:timers/promises";
import { LabError } from "../../../cli/lab-error";
import { polling } from "../../../cli/steps/poll";

jest.mock("node:timers/promises", () => ({ setTimeout: jest.fn() }));
const paused = jest.mocked(pause);

let now = 0;
beforeEach(() => {
  now = 0;
  jest.spyOn(Date, "now").mockImplementation(() => now);
  paused.mockReset().mockImplementation(async (milliseconds = 0) => {
    now += milliseconds;
    return undefined as never;
  });
});
afterEach(() => jest.restoreAllMocks());

test("it is looked at once more every two seconds, until there is something", async () => {
  const looks = [undefined, undefined, "there"];
  expect(await polling(1, undefined)(async () => looks.shift())).toBe("there");
  expect(now).toBe(4000);
});

test("what is there at once needs no wait", async () => {
  expect(await polling(1, undefined)(async () => 0)).toBe(0);
  expect(paused).not.toHaveBeenCalled();
});

test("after its minutes it is given up, with what to do", async () => {
  const given = polling(1, undefined)(async () => undefined);
  await expect(given).rejects.toBeInstanceOf(LabError);
  await expect(given).rejects.toMatchObject({
    message: "It has not come about within 1 minutes.",
    fix: expect.stringContaining("lab check"),
  });
  expect(now).toBeGreaterThan(60_000);
});

test("an interrupt ends the pause", async () => {
  const { signal } = new AbortController();
  paused.mockRejectedValue(new Error("aborted"));
  await expect(polling(1, signal)(async () => undefined)).rejects.toThrow("aborted");
  expect(paused).toHaveBeenCalledWith(2000, undefined, { signal });
});
