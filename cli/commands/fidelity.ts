import { Command } from "commander";
import { describeFidelity } from "../../local";
import type { Output } from "../print/output";

/** `lab fidelity`: what the local cloud models, as it stands in local/FIDELITY.md. */
export function fidelityCommand(output: Output): Command {
  return new Command("fidelity")
    .description("print what the local cloud models of AWS, and what not")
    .action(async () => output.print((await describeFidelity()).trimEnd()));
}
