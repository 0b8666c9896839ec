import { classSpent } from "../../../cli/cost/class-spent";
import { usageOf } from "../../../cli/cost/usage";
import { listClassSeats } from "../../../cli/seats/class-seats";
import type { LabClass } from "../../../lib/class/lab-class";
import { LAB_CLASS } from "../../support/lab-class";
import { ACCOUNT } from "../../support/preflight-room";

jest.mock("../../../cli/seats/class-seats");
jest.mock("../../../cli/cost/usage");
const listed = jest.mocked(listClassSeats);
const used = jest.mocked(usageOf);

const NOW = Date.parse("2026-11-24T12:00:00Z");
const created = NOW - 10 * 3_600_000;

const seat = (id: string, running: number) => ({
  seat: id,
  status: "CREATE_COMPLETE",
  created,
  stack: { outputs: { stream: `stream-${id}` } } as never,
  instances: { running, all: 1 },
});

function spent(change: Partial<LabClass> = {}) {
  used.mockResolvedValue(new Map([["stream-s01", { records: 10, bytes: 100, delivered: 10, hours: 4 }]]));
  return classSpent({
    account: ACCOUNT,
    labClass: { ...LAB_CLASS, ...change },
    seats: LAB_CLASS.seats,
    now: NOW,
    signal: new AbortController().signal,
  });
}

test("a class costs its seats and what they share, each from when it was made", async () => {
  listed.mockResolvedValue({
    seats: [seat("s01", 1), seat("s02", 0)],
    shared: { status: "CREATE_COMPLETE", created },
  });
  const { seats, shared, soFar, hourly, until } = await spent({ network: "private" });
  expect(seats.map(({ seat: id, running }) => [id, running])).toEqual([
    ["s01", 4],
    ["s02", 0],
  ]);
  expect(shared).toEqual({ soFar: expect.closeTo(0.5, 9), hourly: expect.closeTo(0.05, 9) });
  expect(soFar).toBeCloseTo(0.5 + seats.reduce((sum, one) => sum + one.soFar, 0), 9);
  expect(hourly).toBeGreaterThan(0.05);
  expect(until).toBeUndefined();
});

test("a warehouse costs while seats run", async () => {
  listed.mockResolvedValue({ seats: [seat("s01", 0)], shared: { status: "x", created } });
  const redshift = { pipeline: { ...LAB_CLASS.pipeline, destination: "redshift" as const } };
  expect((await spent(redshift)).shared).toEqual({ soFar: expect.closeTo(4 * 1.5, 9), hourly: 0 });
});

test("until it expires, what stands now is reckoned on", async () => {
  listed.mockResolvedValue({ seats: [seat("s01", 1)] });
  const { hourly, until } = await spent({ expires: "2026-11-25T12:00:00Z" });
  expect(until?.asItStands).toBeCloseTo(24 * hourly, 9);
  expect(until?.throughout).toBeGreaterThan(until?.once ?? 0);
});

test("a session that runs is reckoned on until it ends", async () => {
  const launched = NOW - 3_600_000;
  const runs = { ...seat("s01", 1), instances: { running: 1, all: 1, launched } };
  listed.mockResolvedValue({ seats: [runs, seat("s02", 0)] });
  const { soFar, hourly, session } = await spent();
  expect(session).toEqual({ ends: launched + 14_400_000, total: expect.closeTo(soFar + 3 * hourly, 9) });
  listed.mockResolvedValue({
    seats: [{ ...runs, instances: { running: 1, all: 1, launched: NOW - 15_000_000 } }],
  });
  expect((await spent()).session).toBeUndefined();
  listed.mockResolvedValue({ seats: [seat("s02", 0)] });
  expect((await spent()).session).toBeUndefined();
});

test("a class that is not deployed has cost nothing", async () => {
  listed.mockResolvedValue({ seats: [{ seat: "s01", instances: { running: 0, all: 0 } }] });
  expect(await spent()).toMatchObject({ seats: [], soFar: 0, hourly: 0 });
});
