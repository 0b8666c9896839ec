import { dirname, isAbsolute, join } from "node:path";
import { type ParsedClassFile, parseClassFile } from "./class-file";
import type { ClassFile } from "./class-schema";
import type { LabClass } from "./lab-class";
import { ClassError, type Problem } from "./problem";
import { type ReadText, readText } from "./read-text";
import { parseRoster } from "./roster";

/**
 * Reads a class: its file and the roster beside it.
 * @param file path of the class file, as the user gave it; it stands so in the problems
 * @returns the class with defaults filled in
 * @throws ClassError with every mistake found in both files
 */
export function readClass(file: string): LabClass {
  const read = readText(file);
  if (!("text" in read)) throw new ClassError([explainUnread(file, read)]);
  const parsed = parseClassFile(file, read.text);
  const roster =
    parsed.roster === undefined ? { seats: [], problems: [] } : readRoster(file, parsed, parsed.roster);
  const problems = [...parsed.problems, ...roster.problems];
  if (parsed.values === undefined || problems.length > 0) throw new ClassError(problems);
  return toLabClass(parsed.values, roster.seats);
}

function readRoster(classFile: string, parsed: ParsedClassFile, name: string) {
  const file = isAbsolute(name) ? name : join(dirname(classFile), name);
  const read = readText(file);
  if ("text" in read) return parseRoster(file, read.text);
  if ("notUtf8" in read) return { seats: [], problems: [explainUnread(file, read)] };
  // What is wrong is the path, so the problem stands where the path does.
  const { what, fix } = explainUnread(file, read, "Create it with a column `seat`, or correct the path");
  const problem = { file: classFile, ...parsed.place("roster"), what: `the roster ${file} ${what}`, fix };
  return { seats: [], problems: [problem] };
}

type Unread = Exclude<ReadText, { text: string }>;

const CREATE_CLASS =
  "Copy class.yaml and roster.csv of examples/three-seats, or name another class file: `-c class=PATH` for cdk, `--class PATH` for lab";

function explainUnread(file: string, read: Unread, create = CREATE_CLASS): Problem {
  if ("notUtf8" in read) {
    const { line, column, offset, utf16 } = read.notUtf8;
    const what = `the byte at offset ${offset} is not UTF-8${utf16 ? ": the file is UTF-16" : ""}`;
    return { file, line, column, what, fix: "Save the file as UTF-8 (in a spreadsheet: `CSV UTF-8`)" };
  }
  switch (read.unreadable) {
    case "missing":
      return { file, what: "does not exist", fix: create };
    case "directory":
      return { file, what: "is a directory", fix: "Name the file in it" };
    case "forbidden":
      return { file, what: "may not be read", fix: "Give yourself the right to read it" };
    case "too large":
      return {
        file,
        what: "is larger than 4 MiB",
        fix: "Check the path: a class of 1,000 seats takes less than 1 MiB",
      };
  }
}

function toLabClass(values: ClassFile, seats: readonly string[]): LabClass {
  return {
    name: values.class,
    seats,
    expires: values.expires,
    sessionSeconds: values.session,
    region: values.region,
    pipeline: { producer: values.producer, source: values.source, destination: values.destination },
    generators: values.generators,
    rate: values.rate,
    buffer: values.buffer,
    network: values.network,
    image: values.image,
  };
}
