import { advantages } from "./advantages";
import type { AccessLab, Actor, Thing } from "./lab";
import { isAllowed, type Probe } from "./probe";
import { PROBES } from "./probes";

/** How far somebody gets with something. */
export type Reach = "own" | "any" | "none";

/** One row of the table. */
export interface Row {
  /** What is touched, `Bucket`. */
  what: string;
  verb: string;
  action: string;
  /** By the actor's name. */
  reach: Readonly<Record<string, Reach>>;
}

const TYPES: Readonly<Record<string, string>> = {
  "AWS::CloudFormation::Stack": "stack",
  "AWS::EC2::Instance": "instance",
  "AWS::IAM::Role": "role",
  "AWS::Kinesis::Stream": "data stream",
  "AWS::KinesisFirehose::DeliveryStream": "delivery stream",
  "AWS::Lambda::Function": "function",
  "AWS::Logs::LogGroup": "log group",
  "AWS::S3::Bucket": "bucket",
  "AWS::SecretsManager::Secret": "secret",
};

/** Tries everything as everybody, at the own seat and at the neighbour's. */
export async function triedAtSeats({ actors, own, neighbour }: AccessLab): Promise<Row[]> {
  const rows: Row[] = [];
  for (const thing of own) {
    const other = neighbour.find(({ type, name }) => type === thing.type && name === thing.name);
    if (!other) throw new Error(`the neighbour has no ${thing.name}`);
    for (const probe of PROBES[thing.type] ?? []) {
      const reach = Object.fromEntries(
        await Promise.all(
          actors.map(async (actor) => [actor.name, await reached(actor, probe, thing, other)] as const),
        ),
      );
      rows.push({ what: label(thing), verb: probe.verb, action: probe.action, reach });
    }
  }
  return rows.sort((one, two) => order(one).localeCompare(order(two), "en"));
}

const order = ({ what, verb, action }: Row): string => `${what}|${verb}|${action}`;

const label = ({ type, name }: Thing): string => {
  const kind = TYPES[type] ?? type;
  return kind === "stack" ? "stack of the seat" : `${kind} ${name}`;
};

async function reached({ config }: Actor, probe: Probe, own: Thing, other: Thing): Promise<Reach> {
  if (await isAllowed(probe, config, other.id)) return "any";
  return (await isAllowed(probe, config, own.id)) ? "own" : "none";
}

/** Tries what would be of advantage, and the shared stack, as everybody. */
export async function triedBeyond({ actors, shared, sharedStack }: AccessLab): Promise<Row[]> {
  const probes = [
    ...advantages(shared).map((probe) => ({ probe, what: "account and class", id: "" })),
    ...(PROBES[sharedStack.type] ?? []).map((probe) => ({
      probe,
      what: sharedStack.name,
      id: sharedStack.id,
    })),
  ];
  return Promise.all(
    probes.map(async ({ probe, what, id }): Promise<Row> => {
      const reach = await Promise.all(
        actors.map(
          async ({ name, config }) => [name, (await isAllowed(probe, config, id)) ? "any" : "none"] as const,
        ),
      );
      return { what, verb: probe.verb, action: probe.action, reach: Object.fromEntries(reach) };
    }),
  );
}

const MARKS: Readonly<Record<Reach, string>> = { own: "own seat", any: "**any**", none: "no" };

/** @returns rows as a table of Markdown */
export function asMarkdown(rows: readonly Row[]): string {
  const actors = Object.keys(rows[0]?.reach ?? {});
  const head = ["what", "to do", "operation", ...actors];
  const lines = rows.map(({ what, verb, action, reach }) => [
    what,
    verb,
    `\`${action}\``,
    ...actors.map((actor) => MARKS[reach[actor] ?? "none"]),
  ]);
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
