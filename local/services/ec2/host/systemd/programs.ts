import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { notModelled } from "../../../../core/errors";
import { inside } from "../paths";

interface KnownProgram {
  paths: RegExp;
  /** Where this machine may have it; the path on the instance unless said. */
  candidates?: readonly string[];
  /** Package that brings it; everything else comes with the image. */
  package?: RegExp;
  /** What to do where this machine has none. */
  fix?: string;
}

/** Programs of an instance for which this machine's own stand. */
const PROGRAMS: readonly KnownProgram[] = [
  { paths: /^\/usr\/(local\/)?bin\/node$/, candidates: [process.execPath], package: /^nodejs/ },
  { paths: /^\/(usr\/)?bin\/(ba)?sh$/, candidates: ["/bin/sh"] },
  { paths: /^\/(usr\/)?bin\/(true|false|sleep|cat|echo|env)$/ },
  { paths: /^\/usr\/bin\/python3$/ },
  {
    paths: /^\/usr\/bin\/java$/,
    candidates: javaOf(process.env),
    package: /^java-/,
    fix: "Install Java 17 or later on it, or set JAVA_HOME to where it is, and start the local cloud again.",
  },
];

/**
 * @param packages names of those that were installed
 * @returns a program of the instance as this machine runs it
 * @throws MissingProgram when the instance has no such program; AwsError when the local cloud has none for it
 */
export async function findProgram(
  root: string,
  path: string,
  packages: ReadonlySet<string>,
): Promise<string> {
  const known = PROGRAMS.find(({ paths }) => paths.test(path));
  const brought = known?.package;
  if (brought && ![...packages].some((name) => brought.test(name))) throw new MissingProgram(path);
  const base = path.slice(path.lastIndexOf("/") + 1);
  const elsewhere = known ? (known.candidates ?? [path, `/bin/${base}`, `/usr/bin/${base}`]) : [];
  for (const candidate of [inside(root, path), ...elsewhere])
    if (await isExecutable(candidate)) return candidate;
  if (known?.fix === undefined) throw notModelled(`program ${path} of an instance`);
  throw new Error(
    `Failed to execute ${path}: this machine, whose ${base} stands for the instance's, has none. ${known.fix}`,
  );
}

/** Where people have Java: JAVA_HOME, then whatever PATH leads to. */
function javaOf({ JAVA_HOME, PATH = "" }: NodeJS.ProcessEnv): string[] {
  const folders = [...(JAVA_HOME ? [join(JAVA_HOME, "bin")] : []), ...PATH.split(delimiter), "/usr/bin"];
  return folders.filter((folder) => folder !== "").map((folder) => join(folder, "java"));
}

/** No package brings the program: systemd finds no file to execute. */
export class MissingProgram extends Error {
  override readonly name = "MissingProgram";

  constructor(path: string) {
    super(`Failed to execute ${path}: No such file or directory (no package of the instance brings it)`);
  }
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
