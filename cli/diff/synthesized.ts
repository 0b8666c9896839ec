import { existsSync, symlinkSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { readClass } from "../../lib/class/read-class";
import { PROJECT, runCdk } from "../cdk";
import { findCommit, writeCommit } from "../git";
import { LabError } from "../lab-error";
import { flowOf, type NamedSide, readAssembly } from "./side";

/** A synth knows no target and takes no credentials. */
const NOWHERE = { name: "aws", environment: {} } as const;

/**
 * Synthesizes a class as the work tree makes it.
 * @param scratch an empty folder
 */
export async function workTreeSide(classFile: string, scratch: string): Promise<NamedSide> {
  const made = await synthesize(PROJECT, resolve(classFile), scratch);
  if ("complaint" in made)
    throw new LabError(
      `The stacks of the work tree cannot be synthesized:\n${made.complaint}\n`,
      "Mend what it says; npx cdk synth shows it as well.",
    );
  return { label: "the work tree", ...made };
}

/**
 * Synthesizes a class as a commit makes it, with the packages that are installed now. A class file that the commit has is the
 * commit's; another one, such as class.yaml, which nobody commits, is today's.
 */
export async function commitSide(revision: string, classFile: string, scratch: string): Promise<NamedSide> {
  const commit = await findCommit(revision);
  const tree = join(scratch, "tree");
  await writeCommit(commit, tree);
  symlinkSync(join(PROJECT, "node_modules"), join(tree, "node_modules"));
  const committed = join(tree, relative(PROJECT, resolve(classFile)));
  const file = existsSync(committed) ? committed : resolve(classFile);
  const label = revision.startsWith(commit.slice(0, 7))
    ? commit.slice(0, 7)
    : `${revision} (${commit.slice(0, 7)})`;
  const made = await synthesize(tree, file, scratch);
  if ("complaint" in made)
    throw new LabError(
      `The stacks of ${label} cannot be synthesized with the packages of today:\n${made.complaint}\n`,
      "Name another commit.",
    );
  return { label, ...made };
}

async function synthesize(project: string, classFile: string, scratch: string) {
  const labClass = readClass(classFile);
  const output = join(scratch, "cdk.out");
  const printed: string[] = [];
  const code = await runCdk({
    arguments: ["synth", "--quiet", "--output", output, "-c", `class=${classFile}`],
    project,
    target: NOWHERE,
    scratch,
    line: (text) => void printed.push(text),
  });
  if (code !== 0) return { complaint: printed.join("\n") };
  return { stacks: await readAssembly(output, labClass), flow: flowOf(labClass) };
}
