import { classStatus } from "../../../cli/status/class-status";
import type { SeatStatus } from "../../../cli/status/seat-status";
import { watchStatus } from "../../../cli/status/watch-status";
import { LAB_CLASS } from "../../support/lab-class";

jest.mock("../../../cli/status/class-status");
const looked = jest.mocked(classStatus);

const run = (signal: AbortSignal) => ({
  account: {} as never,
  labClass: LAB_CLASS,
  seats: ["s01"],
  now: () => 0,
  signal,
});

test("looks again and again until it is interrupted, and shows each look", async () => {
  const end = new AbortController();
  looked.mockResolvedValue([]);
  const shown: (readonly SeatStatus[])[] = [];
  await watchStatus(
    run(end.signal),
    (seats) => {
      shown.push(seats);
      if (shown.length === 3) end.abort();
    },
    0,
  );
  expect(shown).toEqual([[], [], []]);
});

test("an interrupt in the middle of a look shows nothing more, and is no failure", async () => {
  const end = new AbortController();
  looked.mockImplementation(async () => {
    end.abort();
    throw new Error("aborted");
  });
  const show = jest.fn();
  await watchStatus(run(end.signal), show, 0);
  expect(show).not.toHaveBeenCalled();
});

test("a look that fails ends it with the failure", async () => {
  looked.mockRejectedValue(new Error("ExpiredToken"));
  await expect(watchStatus(run(new AbortController().signal), jest.fn(), 0)).rejects.toThrow("ExpiredToken");
});
