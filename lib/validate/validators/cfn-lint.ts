import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Severity } from "../../../contract/validation-report";
import type { UniqueTemplate } from "../synthesize";
import { MEND_OR_ACCEPT, type RawFinding, type Validator } from "../validator";

const SEVERITY: Readonly<Record<string, Severity>> = { Error: "error", Warning: "warning" };

/** Its matches as JSON, as far as they are read. */
const matches = z.array(
  z.object({
    Filename: z.string(),
    Level: z.string(),
    Message: z.string(),
    Rule: z.object({ Id: z.string(), Description: z.string() }),
    Location: z.object({ Path: z.array(z.union([z.string(), z.number()])).nullish() }),
  }),
);

/** Where `.ci/install-python` puts the version whose rules the documentation tells. */
const INSTALLED = join(__dirname, "../../../.cache/venv/bin/cfn-lint");

/** The CloudFormation Linter, a Python program, when it is on the machine. */
export const cfnLint = lintBy(INSTALLED, "cfn-lint");

/** @param programs names on the PATH or paths, of which the first that is there runs */
export function lintBy(...programs: readonly string[]): Validator {
  return {
    name: "cfn-lint",
    async run({ templates, labClass }) {
      const found = await findProgram(programs);
      if ("absent" in found) return found;
      const { program, version } = found;
      const paths = templates.map(({ path }) => path);
      const [first] = paths;
      if (first === undefined) return { version, findings: [] };
      const options = ["--format", "json", "--regions", labClass.region];
      // Beside the templates there is no .cfnlintrc that would change its mind.
      const printed = await call(program, [...options, "--", ...paths], dirname(first));
      const matched = matches.parse(JSON.parse(printed ?? "[]"));
      return { version, findings: matched.map((match) => readMatch(match, templates)) };
    },
  };
}

/** @returns the first program that tells its version; a shim may be there without what it stands for */
async function findProgram(
  programs: readonly string[],
): Promise<{ program: string; version: string } | { absent: string }> {
  let absent = "there is no program cfn-lint; .ci/install-python installs it";
  for (const program of programs) {
    try {
      const told = await call(program, ["--version"], process.cwd());
      if (told !== undefined) return { program, version: told.trim().replace(/^cfn-lint /, "") };
    } catch (error) {
      absent = `${program} does not run: ${error instanceof Error ? error.message : error}`;
    }
  }
  return { absent };
}

/** @returns what it prints, or undefined when there is no such program; its exit code only repeats what it prints */
async function call(program: string, args: string[], cwd: string): Promise<string | undefined> {
  const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  let complaint = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  try {
    await once(child, "close");
  } catch (error) {
    if (typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT")
      return undefined;
    throw error;
  }
  if (printed === "") throw new Error(`cfn-lint failed: ${complaint.trim()}`);
  return printed;
}

function readMatch(match: z.infer<typeof matches>[number], templates: readonly UniqueTemplate[]): RawFinding {
  const template = templates.find(({ path }) => path === match.Filename);
  const [part, resource, ...property] = match.Location.Path ?? [];
  return {
    ...(template && { template }),
    rule: match.Rule.Id,
    severity: SEVERITY[match.Level] ?? "note",
    ...(part === "Resources" && typeof resource === "string" && { resource }),
    ...(property.length > 0 && { property: property.join(".") }),
    what: match.Message,
    why: match.Rule.Description,
    fix: MEND_OR_ACCEPT,
  };
}
