import { buffered, type SeatProgress } from "../progress";
import { pc } from "./colour";
import type { Output } from "./output";

/** Shows a class while it deploys and streams. */
export interface ClassView {
  /** Something changed at one seat. */
  changed(seat: SeatProgress): void;
  /** A line above the list. */
  say(line: string): void;
  /** Leaves the terminal as it is and stops drawing. */
  end(): void;
}

/** Redraws are held back this long, so that thirty seats do not flicker. */
const REDRAW = 100;

/** @returns a list that is drawn over on a terminal, and plain lines where there is none */
export async function classView(output: Output, seats: () => readonly SeatProgress[]): Promise<ClassView> {
  return output.terminal ? liveList(seats) : plainLines(output);
}

async function liveList(seats: () => readonly SeatProgress[]): Promise<ClassView> {
  const { default: logUpdate } = await import("log-update");
  let timer: NodeJS.Timeout | undefined;
  const draw = (): void => {
    timer = undefined;
    logUpdate(seats().map(describe).join("\n"));
  };
  return {
    changed() {
      timer ??= setTimeout(draw, REDRAW).unref();
    },
    say(line) {
      logUpdate.clear();
      process.stdout.write(`${line}\n`);
      draw();
    },
    end() {
      clearTimeout(timer);
      draw();
      logUpdate.done();
    },
  };
}

/** A line when a stack changes its status, and when lines have been delivered or have failed. */
function plainLines(output: Output): ClassView {
  const told = new Map<string, string>();
  return {
    changed(seat) {
      const news = `${seat.status} ${seat.delivered} ${seat.failed}`;
      if (told.get(seat.seat) === news || seat.status === undefined) return;
      told.set(seat.seat, news);
      output.print(describe(seat));
    },
    say: (line) => output.print(line),
    end() {},
  };
}

function describe(seat: SeatProgress): string {
  const { done, begun } = seat.resources;
  const status = colour(seat.status)((seat.status ?? "waiting").padEnd(20));
  const stack = `${seat.seat.padEnd(6)} ${status} ${`${done}/${begun} resources`.padEnd(16)}`;
  if (seat.sent === 0) return stack;
  const failed = seat.failed > 0 ? pc.red(`failed ${seat.failed}`) : `failed ${seat.failed}`;
  return `${stack} lines: sent ${seat.sent}, buffered ${buffered(seat)}, delivered ${seat.delivered}, ${failed}`;
}

function colour(status: string | undefined): (text: string) => string {
  if (status === undefined || status.endsWith("_IN_PROGRESS")) return pc.yellow;
  return /FAILED|ROLLBACK/.test(status) ? pc.red : pc.green;
}
