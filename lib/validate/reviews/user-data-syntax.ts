import { spawnSync } from "node:child_process";
import type { Finding, Review } from "../../guardrails/guardrail";
import { launchesOf } from "../../guardrails/launches";
import { render } from "../../guardrails/render";
import { at } from "../../guardrails/template";

/** First line of a script that a shell runs. */
const SHELL = /^#!.*\b(?:ba)?sh\b/;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html */
export const userDataSyntax: Review = {
  name: "user-data-syntax",
  why: "An instance whose user data bash cannot read never signals, and its stack fails after minutes.",
  fix: "Mend the script; `bash -n` names the line.",
  check(template) {
    return launchesOf(template).flatMap(({ resource, path, properties }): Finding[] => {
      const data = at(properties, "UserData");
      if (data === undefined) return [];
      const verdict = parse(render(data, () => "x"));
      return verdict === undefined ? [] : [{ resource, property: `${path}.UserData`, ...verdict }];
    });
  },
};

function parse(script: string): Pick<Finding, "what" | "severity"> | undefined {
  const first = script.split("\n", 1)[0] ?? "";
  if (!SHELL.test(first))
    return {
      what: `only shell scripts are parsed, and this starts with ${JSON.stringify(first)}`,
      severity: "warning",
    };
  const { error, status, stderr } = spawnSync("bash", ["-n"], { input: script, encoding: "utf8" });
  if (error) return { what: "bash is not on this machine, so this was not parsed", severity: "note" };
  if (status === 0) return undefined;
  const complaint = stderr.split("\n", 1)[0]?.replace(/^bash: /, "");
  return { what: `bash cannot read this: ${complaint}` };
}
