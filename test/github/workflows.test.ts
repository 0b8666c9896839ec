import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { main } from "../../cli/main";
import { dependencies, devDependencies, scripts } from "../../package.json";
import { recordedOutput } from "../support/output";
import { ROOT } from "../support/source-files";
import { commandsOf, readWorkflow, stepsOf, WORKFLOWS, workflowText } from "../support/workflows";

/** Jobs that may write something, and what. */
const WRITERS: Readonly<Record<string, string[]>> = {
  "validate.yml templates": ["security-events"],
  "weekly.yml templates": ["security-events"],
  "deploy.yml aws": ["id-token"],
};

/** Where an action's commit stands, with the version that it is. */
const PINNED = /^\s+(?:- )?uses: (\S+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$/;

test("there is a workflow for pull requests, one a week, one for deployments, and CI", () => {
  expect(WORKFLOWS).toEqual(["ci.yml", "deploy.yml", "validate.yml", "weekly.yml"]);
});

describe.each(WORKFLOWS)("%s", (file) => {
  test("has a form that GitHub takes, and a time limit on every job", () => {
    for (const job of Object.values(readWorkflow(file).jobs)) expect(job["timeout-minutes"]).toBeLessThan(90);
  });

  test("names every action by its commit and says which version that is", () => {
    const uses = workflowText(file)
      .split("\n")
      .filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !PINNED.test(line))).toEqual([]);
  });

  test("reads the repository, and lets only the jobs that need it write", () => {
    const { permissions, jobs } = readWorkflow(file);
    expect(permissions).toEqual({ contents: "read" });
    for (const [name, job] of Object.entries(jobs)) {
      const { contents = "read", ...others } = job.permissions ?? {};
      expect(contents).toBe("read");
      const written = Object.entries(others).map(([scope, level]) => (level === "write" ? scope : level));
      expect(written).toEqual(WRITERS[`${file} ${name}`] ?? []);
    }
  });

  test("hands no token to the steps, takes no secret, and runs no code of a fork with rights", () => {
    for (const step of stepsOf(readWorkflow(file)))
      if (step.uses?.startsWith("actions/checkout@")) expect(step.with?.["persist-credentials"]).toBe(false);
    expect(workflowText(file)).not.toMatch(/secrets\.|pull_request_target|workflow_run|access-key/);
  });

  test("puts no text of others into a shell: expressions come in as variables", () => {
    for (const { run = "" } of stepsOf(readWorkflow(file))) expect(run).not.toContain("${{");
  });

  test("runs only what the repository has", async () => {
    const commands = stepsOf(readWorkflow(file)).flatMap(commandsOf);
    expect(commands.length).toBeGreaterThan(0);
    const missing = [];
    for (const command of commands) if (!(await isThere(command))) missing.push(command);
    expect(missing).toEqual([]);
  });
});

test("an action has one version in all workflows", () => {
  const versions = new Map<string, Set<string>>();
  for (const line of WORKFLOWS.flatMap((file) => workflowText(file).split("\n"))) {
    const [, action, commit, version] = PINNED.exec(line) ?? [];
    if (action === undefined) continue;
    versions.set(action, (versions.get(action) ?? new Set()).add(`${commit} ${version}`));
  }
  expect([...versions].filter(([, found]) => found.size !== 1)).toEqual([]);
});

/** @returns whether a command is a script of npm's, a verb of `lab` with options that it has, a package's program, or a file */
async function isThere(command: string): Promise<boolean> {
  const [program = "", ...args] = command.replace(/ >> .*$/, "").split(" ");
  if (program.startsWith(".ci/")) return isProgram(program);
  if (command === "npm ci") return true;
  if (program === "npx") return isPackage(args[0] === "cdk" ? "aws-cdk" : args[0]);
  const [run, script, ...rest] = args.filter((arg) => arg !== "--silent");
  if (program !== "npm" || run !== "run" || script === undefined || !Object.hasOwn(scripts, script))
    return false;
  if (script === "lab") return hasOptions(rest[1], rest);
  return script === "validate" ? hasOptions("validate", rest) : true;
}

function isProgram(path: string): boolean {
  try {
    accessSync(join(ROOT, path), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const isPackage = (name = ""): boolean => Object.hasOwn({ ...dependencies, ...devDependencies }, name);

async function hasOptions(verb: string | undefined, args: readonly string[]): Promise<boolean> {
  if (verb === undefined) return false;
  const output = recordedOutput();
  if ((await main([verb, "--help"], output)) !== 0) return false;
  const help = output.printed.join("\n");
  const options = args.filter((arg) => /^--./.test(arg));
  return help.includes(`lab ${verb} `) && options.every((option) => help.includes(`  ${option} `));
}
