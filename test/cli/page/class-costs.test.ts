import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { classSpent } from "../../../cli/cost/class-spent";
import { ClassCosts } from "../../../cli/page/class-costs";
import type { SeatStack } from "../../../cli/seats/seat-stacks";
import { openAccount } from "../../../cli/stacks/account";
import { localTarget } from "../../../cli/target";
import { DEFAULT_PIPELINE } from "../../../contract/pipeline";
import { ACCOUNT } from "../../support/preflight-room";

jest.mock("../../../cli/cost/class-spent");
jest.mock("../../../cli/stacks/account");
const spent = jest.mocked(classSpent);

const seat = (className: string, name: string): SeatStack => ({
  ...{ className, seat: name, stack: `Lab-${className}-${name}`, account: "000000000000" },
  outputs: { stream: "stream", bucket: "bucket", generators: "i-1", transform: "t", logGroup: "g" },
  ...{ pipeline: DEFAULT_PIPELINE, parts: {} },
});

const SEATS = [seat("autumn", "s01"), seat("spring", "s01")];

beforeEach(() => {
  jest.mocked(openAccount).mockResolvedValue(ACCOUNT);
  jest.spyOn(CloudFormationClient.prototype, "send").mockResolvedValue({ TemplateBody: "{}" } as never);
  spent.mockResolvedValue({
    ...{ soFar: 2, hourly: 0.5, shared: { soFar: 1, hourly: 0 }, session: { ends: 900, total: 3 } },
    seats: [{ seat: "s01", hours: 1, running: 1, soFar: 1, hourly: 0.5 }],
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.clearAllMocks();
});

function costs() {
  const time = { now: 1_000_000 };
  const target = localTarget(4566, "us-east-1");
  const made = new ClassCosts(target, "us-east-1", new AbortController().signal, () => time.now);
  const show = async (stacks = SEATS) => {
    made.show(stacks);
    await new Promise(setImmediate);
    return made.show(stacks);
  };
  return { time, show, first: () => made.show(SEATS) };
}

test("classes are reckoned together, with each seat's own part, and nobody waits for it", async () => {
  const { first, show } = costs();
  expect(first()).toBeUndefined();
  expect(await show()).toEqual({
    ...{ soFar: 4, hourly: 1, session: { ends: 900, total: 6 }, seats: { "autumn/s01": 1, "spring/s01": 1 } },
    told: expect.stringContaining("here it costs nothing"),
  });
});

test("it is reckoned again when its time is over, or seats come or go", async () => {
  const { time, show } = costs();
  await show();
  await show();
  expect(spent).toHaveBeenCalledTimes(2);
  await show(SEATS.slice(0, 1));
  expect(spent).toHaveBeenCalledTimes(3);
  time.now += 20_000;
  await show(SEATS.slice(0, 1));
  expect(spent).toHaveBeenCalledTimes(4);
});

test("why it cannot be told is told", async () => {
  spent.mockRejectedValue(new Error("You may not read metrics."));
  expect(await costs().show()).toEqual({ trouble: "You may not read metrics." });
});
