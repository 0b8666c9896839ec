import { applies, describeOnly, type Step, USUAL_SEAT } from "../../checks";
import { fence } from "./step-page";

/** A page that somebody has written by hand, and what it is for. */
export interface WrittenPage {
  file: string;
  title: string;
  about: string;
}

/** Before the steps. */
export const LESSONS: readonly WrittenPage[] = [
  { file: "why-a-log.md", title: "Why a log", about: "one server is not enough, and what follows from it" },
  {
    file: "terms.md",
    title: "Kafka, Data Streams, Firehose",
    about: "what each is, how they relate, and the same things by their three names",
  },
  {
    file: "producers.md",
    title: "Producers to start from",
    about: "a first one with the classic mistakes, a right one, and what it saves",
  },
];

/** Beside the usual pipeline: what is the same with others, and what differs. */
export const PIPELINES: readonly WrittenPage[] = [
  {
    file: "agent.md",
    title: "An agent beside the log file",
    about: "with `producer: agent`: what Amazon's agent ships, costs, and loses when a file is set aside",
  },
  {
    file: "data-streams.md",
    title: "A data stream in front",
    about: "with `source: kinesis`: two consumers, order, replay, and what it costs",
  },
  {
    file: "kafka.md",
    title: "Kafka in front",
    about: "with `source: kafka`: a broker of your own, groups, offsets, lag, and why not Amazon's",
  },
  {
    file: "redshift.md",
    title: "A table behind the bucket",
    about: "with `destination: redshift`: COPY, manifests, SQL, and what it costs",
  },
];

/** After the steps. */
export const SYMPTOMS: readonly WrittenPage[] = [
  { file: "access-denied.md", title: "AccessDenied", about: "a call is refused" },
  { file: "nothing-arrives.md", title: "Nothing arrives", about: "you sent lines, and the bucket has none" },
  { file: "no-newline.md", title: "}{ on one line", about: "records stick together" },
  {
    file: "error-prefix.md",
    title: "Everything under errors/",
    about: "lines arrive where the failures go",
  },
];

/** The guide's first page: how to begin, every step with its time, and where to look when something is wrong. */
export function overview(steps: readonly Step[]): string {
  const usual = steps.filter((step) => applies(step, USUAL_SEAT));
  const core = usual.filter((step) => step.core);
  const more = usual.filter((step) => !step.core);
  return [
    "# The lab, step by step",
    "You have a seat of your own: a generator of log lines on a small server, a delivery stream with a function that turns lines into JSON, and a bucket where they arrive. Every step ends with a check that turns green when the thing is really there; skipping is not doing.",
    "## Begin",
    "In a terminal in the folder of the project, once:",
    fence("sh", 'lab() { npm run --silent lab -- "$@"; }'),
    "or in PowerShell:",
    fence("powershell", "function lab { npm run --silent lab -- @args }"),
    "Your seat has a name, such as `s01`: put it where these pages say SEAT. A word in angle brackets, such as `<nonce>`, stands for something of your own, which `lab begin` puts in.",
    fence(
      "sh",
      [
        "lab env SEAT             # credentials and names, to paste into your shell",
        "lab steps                # what there is to do",
        "lab begin SEAT 1         # what to do, with a nonce of your own",
        "lab answer SEAT 1 KEY=…  # where a step asks something",
        "lab check SEAT 1         # is it there?",
        "lab check SEAT --watch   # looks again and again while you work",
      ].join("\n"),
    ),
    "## Read first",
    list(LESSONS),
    "## Core",
    `${total(core)} minutes. The clock shows when each begins, from 0:00.`,
    table(core),
    "## Beyond",
    `${total(more)} minutes, in any order once the core is done.`,
    table(more),
    ...others(steps),
    "## When something is wrong",
    list(SYMPTOMS),
    "## Hand in",
    "One file with your producer, your answers and what lies in your bucket, without credentials:",
    fence("sh", "lab submit SEAT --producer producer.py"),
    "The grade comes from your producer alone: it is run again, on a fresh seat, with lines that nobody has seen before and a stream that refuses some of them. It gets the lines on standard input, `LAB_STREAM` and `AWS_*` in its environment, and has to end with 0 when the stream has every line.",
    "",
  ].join("\n\n");
}

/** Steps of other pipelines, by the words of their classes. */
function others(steps: readonly Step[]): string[] {
  const other = steps.filter((step) => !applies(step, USUAL_SEAT));
  if (other.length === 0) return [];
  const kinds = new Set(other.map(({ only }) => describeOnly(only)));
  const narrow = steps.filter((step) => step.only !== undefined && !other.includes(step));
  return [
    "## Other pipelines",
    `Your instructor may have chosen another pipeline. Its class has the steps below besides. Some of the usual ones it may not have: ${narrow.map(({ id, only }) => `step ${id} is for \`${describeOnly(only)}\``).join(", ")}. \`lab check SEAT\` lists those of your seat.`,
    list(PIPELINES),
    ...[...kinds].flatMap((kind) => [
      `### With \`${kind}\``,
      table(other.filter(({ only }) => describeOnly(only) === kind)),
    ]),
  ];
}

const list = (pages: readonly WrittenPage[]): string =>
  pages.map(({ file, title, about }) => `- [${title}](${file}): ${about}`).join("\n");

const total = (steps: readonly Step[]): number => steps.reduce((sum, { minutes }) => sum + minutes, 0);

function table(steps: readonly Step[]): string {
  let begins = 0;
  const rows = steps.map(({ id, name, title, minutes }) => {
    const row = `| ${id} | [${title}](${name}.md) | ${minutes} | ${clock(begins)} |`;
    begins += minutes;
    return row;
  });
  return ["| step | what | minutes | begins |", "|---|---|--:|--:|", ...rows].join("\n");
}

const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
