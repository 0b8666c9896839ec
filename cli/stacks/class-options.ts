import { type Command, InvalidArgumentError, Option } from "commander";
import { EXIT, LabError } from "../lab-error";

/** Options of the verbs that work on the stacks of a class. */
export interface ClassOptions {
  class?: string;
  target?: string;
  port?: string;
  concurrency: number;
  json?: boolean;
}

/** More at once are throttled by CloudFormation, and finish no sooner. */
const CONCURRENCY = 10;
const MOST = 50;

/** Adds those options to a verb. */
export function withClassOptions(command: Command, classHelp: string): Command {
  return command
    .option("--class <file>", classHelp)
    .addOption(
      new Option("--target <target>", "where the class is (LAB_TARGET, local)").choices(["aws", "local"]),
    )
    .option("--port <port>", "port of the local cloud (LAB_PORT, 4566)")
    .addOption(
      new Option("--concurrency <n>", "stacks under way at once").argParser(concurrency).default(CONCURRENCY),
    )
    .option("--json", "print the result as JSON");
}

function concurrency(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= MOST) return number;
  throw new InvalidArgumentError(`It is a whole number from 1 to ${MOST}.`);
}

/**
 * @param named seats as the user named them; none for all
 * @param known seats of the class
 * @returns the seats that are meant, in the class's order
 * @throws LabError when one is not of the class
 */
export function seatsMeant(named: readonly string[], known: readonly string[], where: string): string[] {
  const strange = named.filter((seat) => !known.includes(seat));
  if (strange.length > 0) {
    throw new LabError(
      `${where} has no seat ${strange.join(", ")}.`,
      `Add a row to the roster, or name one of ${summary(known)}.`,
      EXIT.wrongUse,
    );
  }
  return named.length === 0 ? [...known] : known.filter((seat) => named.includes(seat));
}

function summary(seats: readonly string[]): string {
  const last = seats.at(-1);
  return seats.length > 6 ? `${seats.slice(0, 3).join(", ")} … ${last}` : seats.join(", ");
}

/** @returns the command that does the same for some seats, for the user to copy */
export function sameCommand(
  verb: string,
  seats: readonly string[],
  options: Omit<ClassOptions, "concurrency" | "json">,
  ...flags: readonly string[]
): string {
  const given = (name: "class" | "target" | "port"): string[] =>
    options[name] === undefined ? [] : [`--${name}`, quoted(options[name] ?? "")];
  return [
    ...["npm run lab --", verb, ...seats],
    ...[...given("class"), ...given("target"), ...given("port"), ...flags],
  ].join(" ");
}

const quoted = (text: string): string =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
