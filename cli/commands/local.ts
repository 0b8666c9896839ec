import { Command } from "commander";
import { untilInterrupted } from "../interrupt";
import type { Output } from "../print/output";
import { runLocal } from "../run-local";
import { choosePort } from "../target";

interface Options {
  empty?: true;
  port?: string;
  data?: string;
  class: string;
}

/** `lab local`: the local cloud, with a class in it or empty. */
export function localCommand(output: Output, finish: (code: number) => void): Command {
  return new Command("local")
    .description("run the local cloud until Ctrl-C")
    .option("--empty", "deploy nothing into it")
    .option("--port <port>", "port on 127.0.0.1, 0 for any (LAB_PORT, 4566)")
    .option("--data <dir>", "keep everything here over a restart")
    .option("--class <file>", "class to deploy", "class.yaml")
    .action(async (options: Options) => {
      const run = {
        port: choosePort(options.port),
        ...(options.data !== undefined && { data: options.data }),
        ...(!options.empty && { classFile: options.class }),
      };
      finish(await untilInterrupted((signal) => runLocal(run, output, signal)));
    });
}
