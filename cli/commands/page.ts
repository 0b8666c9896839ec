import { Command } from "commander";
import { untilInterrupted } from "../interrupt";
import { SeatDirectory } from "../page/seat-directory";
import { serveClass } from "../page/serve-class";
import type { Output } from "../print/output";
import { type SeatOptions, targetOf, withSeatOptions } from "../seats/seat-options";
import { findSeat, findSeats } from "../seats/seat-stacks";
import { choosePort, describeTarget } from "../target";

interface Options extends SeatOptions {
  listen: string;
}

/** `lab page [SEAT]`: the live page of a class on AWS, served from this machine. */
export function pageCommand(output: Output): Command {
  const command = new Command("page")
    .description(
      "serve the live page of a deployed class from this machine, until Ctrl-C; a local cloud serves its own",
    )
    .argument("[seat]", "the only seat to show, such as s01; the whole class when absent")
    .option("--listen <port>", "port of the page on 127.0.0.1, 0 for any", "4570");
  return withSeatOptions(command).action(async (seat: string | undefined, options: Options) => {
    const target = targetOf(options);
    const { region, class: className } = options;
    const found =
      seat === undefined
        ? (await findSeats(target, region, { className }))[0]
        : await findSeat(target, region, { seat, className });
    const wanted = seat === undefined ? { className } : { className: found?.className, seat };
    output.print(describeTarget(target, found?.account ?? "", region));
    await untilInterrupted(async (signal) => {
      const id = seat === undefined ? undefined : `${found?.className}/${seat}`;
      const page = await serveClass(
        new SeatDirectory(target, region, wanted),
        id,
        choosePort(options.listen),
        signal,
      );
      output.print(`page ${page.link}`);
      output.print(
        "Whoever has this link sees and switches what it opens. Ctrl-C ends it and undoes what is on.",
      );
      await aborted(signal);
      await page.close();
    });
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
