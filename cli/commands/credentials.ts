import { Command, Option } from "commander";
import { handOutsAsCsv } from "../credentials/csv";
import type { HandOut } from "../credentials/hand-out";
import { type HandedOut, handOuts } from "../credentials/hand-outs";
import { handOutsAsPage } from "../credentials/page";
import { writeSecretFile } from "../credentials/secret-file";
import { untilInterrupted } from "../interrupt";
import { EXIT, LabError } from "../lab-error";
import { describeHandOut, remarkOnLength } from "../print/hand-outs";
import type { Output } from "../print/output";
import { type People, readPeople, spareSeats } from "../seats/people";
import { type ClassAccount, openClassAccount } from "../session/class-account";
import { type ClassOptions, seatsMeant, withClassOptions } from "../stacks/class-options";
import { explained } from "../stacks/explain";

type Format = "env" | "html" | "csv" | "json";

interface Options extends ClassOptions {
  format?: Format;
  output?: string;
  signIn: boolean;
  spare?: boolean;
}

/** `lab credentials [SEAT…]`: access for a while, to hand out. */
export function credentialsCommand(output: Output, finish: (code: number) => void): Command {
  const command = new Command("credentials")
    .description(
      "hand out access to seats that ends by itself: a sign-in link, and lines for AWS CLI and boto3",
    )
    .argument("[seat...]", "seats to hand out; all of the roster when absent")
    .addOption(
      new Option("--format <format>", "lines for shells, a page a seat to print, or a table for a mail merge")
        .choices(["env", "html", "csv", "json"])
        .default("env"),
    )
    .option("--output <file>", "write it into a file that only you can read")
    .option("--spare", "hand out the first seat of the roster whose row has nobody's name in it")
    .option("--no-sign-in", "leave the sign-in links out");
  return withClassOptions(command, "class file (class.yaml, or the example of three seats)").action(
    async (named: string[], options: Options) => {
      const quiet = { ...options, json: true };
      const open = await openClassAccount(quiet, output);
      const people = readPeople(open.classFile);
      const seats = chosen(named, options, open, people);
      const made = await untilInterrupted((signal) => make(open, seats, options, signal));
      await tell(made, { options, people, className: open.labClass.name }, output);
      finish(made.absent.length > 0 ? EXIT.refused : EXIT.done);
    },
  );
}

function chosen(
  named: readonly string[],
  { spare }: Options,
  { labClass }: ClassAccount,
  people: People,
): string[] {
  if (!spare) return seatsMeant(named, labClass.seats, `The class ${labClass.name}`);
  const [first] = spareSeats(people);
  if (first !== undefined && named.length === 0) return [first];
  throw new LabError(
    named.length > 0 ? "Seats are named, and a spare one is asked for." : "No seat of the roster is spare.",
    "A spare seat's row has its seat id and nothing else: add some before you deploy, or name a seat.",
    EXIT.wrongUse,
  );
}

async function make(
  { labClass, account }: ClassAccount,
  seats: readonly string[],
  { signIn, concurrency }: Options,
  signal: AbortSignal,
): Promise<HandedOut> {
  try {
    const request = {
      account,
      className: labClass.name,
      seats,
      signIn,
      concurrency,
      signal,
      now: Date.now(),
    };
    return await handOuts(request);
  } catch (error) {
    if (signal.aborted)
      throw new LabError("It was interrupted; nothing is written.", "Give the same command again.");
    throw explained(error, account.target);
  }
}

interface Telling {
  options: Options;
  people: People;
  className: string;
}

async function tell({ handOuts, absent }: HandedOut, telling: Telling, output: Output): Promise<void> {
  const { output: file } = telling.options;
  const text = written(handOuts, telling);
  if (file === undefined) output.print(text.trimEnd());
  else {
    await writeSecretFile(file, text);
    output.print(
      `${handOuts.length} seats are in ${file}, which only you can read. Delete it when it is handed out.`,
    );
  }
  for (const remark of remarkOnLength(handOuts, Date.now())) output.complain(remark);
  if (absent.length > 0) output.complain(`Not deployed, so not handed out: ${absent.join(", ")}.`);
}

function written(handOuts: readonly HandOut[], { options, people, className }: Telling): string {
  switch (options.json ? "json" : options.format) {
    case "html":
      return handOutsAsPage(handOuts, people, className);
    case "csv":
      return handOutsAsCsv(handOuts, people);
    case "json":
      return `${JSON.stringify(handOuts.map(asJson), undefined, 2)}\n`;
    default:
      return `${handOuts.map((one) => describeHandOut(one).join("\n")).join("\n\n")}\n`;
  }
}

const asJson = ({ found, region, endpoint, student, signIn }: HandOut): object => ({
  class: found.className,
  seat: found.seat,
  stack: found.stack,
  region,
  ...(endpoint !== undefined && { endpoint }),
  ...student,
  ...(signIn.url !== "" && { signIn }),
  stream: found.outputs.stream,
  bucket: found.outputs.bucket,
});
