import { isDone, type News, type Outcome } from "../stacks/outcome";
import { pc } from "./colour";
import type { Output } from "./output";

/** Shows the work on the stacks of a class. */
export interface WorkView {
  news(news: News): void;
  /** Leaves the terminal as it is. */
  end(): void;
}

/** Redraws are held back this long, so that thirty seats do not flicker. */
const REDRAW = 100;
/** Cells of the bar. */
const BAR = 30;

/** @returns a bar and a line a stack that is under way on a terminal, plain lines where there is none */
export async function workView(output: Output, total: number): Promise<WorkView> {
  return output.terminal ? liveView(total) : { news: (news) => output.print(describe(news)), end() {} };
}

/** Shows nothing, for who wants the result alone. */
export const NO_VIEW: WorkView = { news() {}, end() {} };

async function liveView(total: number): Promise<WorkView> {
  const { default: logUpdate } = await import("log-update");
  const state = { under: new Map<string, News>(), done: 0, failed: 0 };
  let timer: NodeJS.Timeout | undefined;
  const draw = (): void => {
    timer = undefined;
    const lines = [...state.under.values()].map(describe);
    const room = Math.max(1, (process.stdout.rows ?? 24) - 2);
    logUpdate([bar(state.done, state.failed, total), ...lines.slice(0, room)].join("\n"));
  };
  return {
    news(news) {
      if (news.outcome) {
        state.under.delete(news.stack);
        if (isDone(news.outcome)) state.done += 1;
        else state.failed += 1;
        if (!isDone(news.outcome)) logUpdate.persist(describe(news));
      } else {
        state.under.set(news.stack, news);
      }
      timer ??= setTimeout(draw, REDRAW).unref();
    },
    end() {
      clearTimeout(timer);
      draw();
      logUpdate.done();
    },
  };
}

/** `[###########...................] 11/30 done, 1 not` */
export function bar(done: number, failed: number, total: number): string {
  const filled = total === 0 ? BAR : Math.floor((BAR * (done + failed)) / total);
  const cells = `${"#".repeat(filled)}${".".repeat(BAR - filled)}`;
  return `[${cells}] ${done}/${total} done${failed > 0 ? pc.red(`, ${failed} not`) : ""}`;
}

/** `s07      created in 41 s` */
export function describe({ seat, doing, outcome }: News): string {
  const name = seat.padEnd(8);
  return outcome === undefined ? `${name} ${pc.yellow(doing)}` : `${name} ${ending(outcome)}`;
}

function ending(outcome: Outcome): string {
  const { what, reason, seconds } = outcome;
  if (what === "failed") return `${pc.red("failed")}: ${reason}`;
  if (!isDone(outcome)) return pc.yellow(what);
  return what === "unchanged" || what === "absent" ? what : `${pc.green(what)} in ${Math.round(seconds)} s`;
}
