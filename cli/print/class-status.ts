import type { SeatStatus } from "../status/seat-status";
import { age } from "./age";
import { pc } from "./colour";
import { table } from "./table";
import { usd } from "./usd";

/** Seconds after which a generator is silent: heartbeats come every ten. */
const SILENT = 30;

/** Minutes after which somebody may want help. */
const STUCK = 15;

const HEADS = [
  "seat",
  "stack",
  "running",
  "heartbeat",
  "lines sent",
  "delivered",
  "failed",
  "last object",
  "checks",
  "stuck",
  "cost",
];

/** @returns a table of the seats, what could not be looked at, and the class as a whole */
export function describeStatus(seats: readonly SeatStatus[]): string[] {
  const problems = seats.flatMap(({ seat, problems }) => problems.map((problem) => `${seat}: ${problem}`));
  return [
    ...table([HEADS.map((head) => pc.dim(head)), ...seats.map(row)]),
    ...problems.map((problem) => pc.yellow(problem)),
    summary(seats),
  ];
}

function row(status: SeatStatus): string[] {
  const { seat, instances, heartbeat, lines, failed, object, progress, spent } = status;
  return [
    seat,
    stackOf(status),
    instances.all === 0 ? "-" : `${instances.running}/${instances.all}`,
    heartbeat === undefined ? "-" : colour(heartbeat > SILENT, age(heartbeat)),
    lines === undefined ? "-" : number(lines.sent),
    lines?.delivered === undefined ? "-" : `~${number(lines.delivered)}`,
    failed === undefined ? "-" : colour(failed > 0, failed >= 1000 ? "1000+ objects" : `${failed} objects`),
    object === undefined ? "-" : age(object),
    `${progress.passed}/${progress.of}`,
    progress.stuck === undefined ? "-" : colour(progress.stuck >= STUCK, `${progress.stuck} min`),
    spent === undefined ? "-" : usd(spent.soFar),
  ];
}

function stackOf({ status }: SeatStatus): string {
  if (status === undefined) return pc.yellow("not deployed");
  if (/FAILED|ROLLBACK/.test(status)) return pc.red(status);
  return status.endsWith("_IN_PROGRESS") ? pc.yellow(status) : pc.green(status);
}

const colour = (bad: boolean, text: string): string => (bad ? pc.red(text) : text);

const number = (count: number): string => count.toLocaleString("en-US");

function summary(seats: readonly SeatStatus[]): string {
  const deployed = seats.filter(({ status }) => status !== undefined).length;
  const running = seats.filter(({ instances }) => instances.running > 0).length;
  const spent = seats.reduce((total, seat) => total + (seat.spent?.soFar ?? 0), 0);
  const hourly = seats.reduce((total, seat) => total + (seat.spent?.hourly ?? 0), 0);
  return `${deployed} of ${seats.length} seats deployed, ${running} running; ${usd(spent)} so far, ${usd(hourly)} an hour now`;
}
