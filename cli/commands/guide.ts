import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import { STEPS } from "../../checks";
import { PROJECT } from "../cdk";
import { guidePages } from "../guide/pages";
import type { Output } from "../print/output";

/** `lab guide`: writes the guide's pages anew, for who has changed a step or a producer. */
export function guideCommand(output: Output): Command {
  return new Command("guide")
    .description("write the student guide anew from the steps (this is npm run docs:guide)")
    .option("--out <dir>", "folder to write to", join(PROJECT, "docs/student"))
    .action(async ({ out }: { out: string }) => {
      await mkdir(out, { recursive: true });
      const pages = guidePages(STEPS);
      for (const [file, text] of pages) await writeFile(join(out, file), text);
      output.print(`${pages.size} pages written to ${out}`);
    });
}
