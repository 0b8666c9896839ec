import { notModelled } from "../../../core/errors";

/** What the local cloud carries out of an instance's user data. */
export type BootStep =
  | { kind: "init"; stack: string; resource: string; configSets: string[] }
  | {
      kind: "signal";
      stack: string;
      resource: string;
      status: "last" | "success" | "failure";
      reason?: string;
      id?: string;
    }
  /** Prints a file of the instance. */
  | { kind: "print-file"; path: string }
  | { kind: "print"; text: string };

/** Lines that change nothing here: comments, a subshell, shell options. */
const NOTHING = /^(#.*|\(|\)|set\s+[-+]\w.*|:)?$/;

const CFN = /^(?:\/opt\/aws\/bin\/|\/usr\/(?:local\/)?bin\/)?(cfn-init|cfn-signal)\s+(.*)$/;

/**
 * Reads a boot script. Only what CDK's CloudFormationInit writes is understood; a line of anything else is refused by name, and
 * nothing of it ever runs on the machine.
 * @param text decoded
 * @throws AwsError that names the line
 */
export function parseUserData(text: string): BootStep[] {
  if (text.trim() !== "" && !text.startsWith("#!"))
    throw notModelled("user data that is no script (it does not begin with #!)");
  const lines = text.split("\n");
  const first = lines[0]?.trim() ?? "";
  if (first !== "" && !/^#!\s*\/(usr\/)?bin\/(env )?(ba)?sh(\s+-[a-z]+)*$/.test(first))
    throw notModelled(`user data line 1: \`${first}\``);
  return lines.flatMap((line, i) => {
    const step = parseLine(line.trim());
    if (step === undefined) throw notModelled(`user data line ${i + 1}: \`${line.trim()}\``);
    return step === "nothing" ? [] : [step];
  });
}

function parseLine(line: string): BootStep | "nothing" | undefined {
  if (NOTHING.test(line)) return "nothing";
  const [, command, rest = ""] = CFN.exec(line) ?? [];
  if (command === "cfn-init") return parseInit(rest);
  if (command === "cfn-signal") return parseSignal(rest);
  const printed = /^cat\s+(\/[\w./-]+)(?:\s*>\s*&2)?$/.exec(line)?.[1];
  if (printed !== undefined) return { kind: "print-file", path: printed };
  const said = /^echo\s+(?:"([^"$`\\]*)"|'([^']*)'|([\w .,:/=-]*))(?:\s*>\s*&2)?$/.exec(line);
  if (said) return { kind: "print", text: said[1] ?? said[2] ?? said[3] ?? "" };
  return undefined;
}

/** Options of the two programs that have no value, and those that have one. */
const FLAGS = ["-v", "--verbose"];
const LONG: Readonly<Record<string, string>> = {
  "-s": "--stack",
  "-r": "--resource",
  "-c": "--configsets",
  "-e": "--exit-code",
  "-i": "--id",
};

function parseInit(text: string): BootStep | undefined {
  const options = parseOptions(
    text,
    ["--stack", "--resource", "--configsets", "--region", "--url", "--role"],
    LONG,
  );
  const { "--stack": stack, "--resource": resource, "--configsets": sets = "default" } = options ?? {};
  if (stack === undefined || resource === undefined) return undefined;
  return { kind: "init", stack, resource, configSets: sets.split(",").map((name) => name.trim()) };
}

/** Here `-s` is success and `-r` a reason. */
const SIGNAL_LONG = { ...LONG, "-s": "--success", "-r": "--reason" };

function parseSignal(text: string): BootStep | undefined {
  const known = [
    "--stack",
    "--resource",
    "--exit-code",
    "--success",
    "--reason",
    "--id",
    "--region",
    "--url",
    "--role",
  ];
  const options = parseOptions(text, known, SIGNAL_LONG);
  if (!options) return undefined;
  const { "--stack": stack, "--resource": resource, "--reason": reason, "--id": id } = options;
  const status = statusOf(options);
  if (stack === undefined || resource === undefined || status === undefined) return undefined;
  return {
    kind: "signal",
    stack,
    resource,
    status,
    ...(reason !== undefined && { reason }),
    ...(id !== undefined && { id }),
  };
}

function statusOf(options: Record<string, string>): "last" | "success" | "failure" | undefined {
  const { "--exit-code": code, "--success": success } = options;
  if (code === "$?") return "last";
  if (code !== undefined)
    return /^\d+$/.test(code) ? (Number(code) === 0 ? "success" : "failure") : undefined;
  return success === "false" ? "failure" : "success";
}

/** @returns undefined when there is something that is no known option */
function parseOptions(
  text: string,
  known: readonly string[],
  long: Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  const words = [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );
  const options: Record<string, string> = {};
  for (let i = 0; i < words.length; i++) {
    const [given = "", inline] = (words[i] ?? "").split("=", 2);
    if (FLAGS.includes(given)) continue;
    const name = long[given] ?? given;
    const value = inline ?? words[++i];
    if (!known.includes(name) || value === undefined) return undefined;
    options[name] = value;
  }
  return options;
}
