import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
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

/** The CloudFormation Linter, a Python program, when it is on the machine (docs/validation.md says how it gets there). */
export const cfnLint: Validator = {
  name: "cfn-lint",
  async run({ templates, labClass }) {
    const version = await call(["--version"], process.cwd());
    if (version === undefined) return { absent: "there is no program cfn-lint on the PATH" };
    const paths = templates.map(({ path }) => path);
    const [first] = paths;
    if (first === undefined) return { version: version.trim(), findings: [] };
    // Beside the templates there is no .cfnlintrc that would change its mind.
    const printed = await call(
      ["--format", "json", "--regions", labClass.region, "--", ...paths],
      dirname(first),
    );
    const found = matches.parse(JSON.parse(printed || "[]"));
    return {
      version: version.trim().replace(/^cfn-lint /, ""),
      findings: found.map((match) => readMatch(match, templates)),
    };
  },
};

/** @returns what it prints, or undefined when there is no such program; its exit code only repeats what it prints */
async function call(args: string[], cwd: string): Promise<string | undefined> {
  const child = spawn("cfn-lint", args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
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
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
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
