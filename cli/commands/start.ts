import { join } from "node:path";
import { Command } from "commander";
import { PROJECT } from "../cdk";
import { untilInterrupted } from "../interrupt";
import type { Output } from "../print/output";
import { runLocal } from "../run-local";
import { choosePort } from "../target";

/** `lab start`, which is `npm start`: the local cloud with the example class of three seats in it. */
export function startCommand(output: Output, finish: (code: number) => void): Command {
  return new Command("start")
    .description("run the local cloud with the example class of three seats (this is npm start)")
    .option("--port <port>", "port on 127.0.0.1, 0 for any (LAB_PORT, 4566)")
    .action(async ({ port }: { port?: string }) => {
      const run = { port: choosePort(port), classFile: join(PROJECT, "examples/three-seats/class.yaml") };
      finish(await untilInterrupted((signal) => runLocal(run, output, signal)));
    });
}
