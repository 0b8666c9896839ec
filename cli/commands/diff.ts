import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, Option } from "commander";
import { chooseClass } from "../../lib/class/default-class";
import { readClass } from "../../lib/class/read-class";
import { compare } from "../../lib/summary/compare";
import { deployedSide } from "../diff/deployed";
import { commitSide, workTreeSide } from "../diff/synthesized";
import { describeChanges, markdownChanges } from "../print/changes";
import type { Output } from "../print/output";
import { choosePort, chooseTarget } from "../target";

interface Options {
  class?: string;
  target?: string;
  port?: string;
  format: "text" | "markdown";
}

/** `lab diff`: what a change means, between two commits or against what is deployed. */
export function diffCommand(output: Output): Command {
  return new Command("diff")
    .description("print what changes of resources, grants, outputs and cost an hour")
    .argument("[base]", "commit to compare with; what is deployed when it is left out")
    .argument("[head]", "commit that is compared; the work tree when it is left out")
    .option("--class <file>", "class file (class.yaml, or the example of three seats where there is none)")
    .addOption(
      new Option("--target <target>", "where it is deployed (LAB_TARGET, local)").choices(["local", "aws"]),
    )
    .option("--port <port>", "port of the local cloud (LAB_PORT, 4566)")
    .addOption(
      new Option("--format <format>", "of what is printed").choices(["text", "markdown"]).default("text"),
    )
    .action(async (base: string | undefined, head: string | undefined, options: Options) => {
      const classFile = chooseClass(options.class);
      const scratch = await mkdtemp(join(tmpdir(), "loglab-diff-"));
      try {
        const [before, after] = await Promise.all([
          base === undefined ? deployed(classFile, options) : commit(base, classFile, scratch, "base"),
          head === undefined ? workTree(classFile, scratch) : commit(head, classFile, scratch, "head"),
        ]);
        const print = options.format === "markdown" ? markdownChanges : describeChanges;
        for (const line of print(compare(before, after), before.label, after.label)) output.print(line);
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    });
}

function deployed(classFile: string, { target, port }: Options) {
  const labClass = readClass(classFile);
  return deployedSide(chooseTarget(target, choosePort(port), labClass.region), labClass);
}

async function commit(revision: string, classFile: string, scratch: string, name: string) {
  return commitSide(revision, classFile, await folder(scratch, name));
}

async function workTree(classFile: string, scratch: string) {
  return workTreeSide(classFile, await folder(scratch, "work-tree"));
}

async function folder(scratch: string, name: string): Promise<string> {
  const path = join(scratch, name);
  await mkdir(path);
  return path;
}
