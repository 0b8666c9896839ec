import { DeleteStreamCommand, ListStreamsCommand } from "@aws-sdk/client-kinesis";
import { listKeys, readObject } from "./bucket";
import type { Solution } from "./solution";

const QUIZ = { q1: "b", q2: "d", q3: "a", q4: "b", q5: "c", q6: "d", q7: "b", q8: "a", q9: "c", q10: "d" };

/** Counts paths, answers the quiz, and deletes the seat's data streams. */
export const queryAndCompare: Solution = async ({ lab, begun: { facts }, until }) => {
  const counts = new Map<string, number>();
  for (const key of await listKeys(lab, String(facts.folder))) {
    if (key > String(facts.last)) continue;
    for (const line of await readObject(lab, key)) {
      const { path } = JSON.parse(line) as { path: string };
      counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  const top = [...counts.entries()].sort(([, one], [, other]) => other - one).slice(0, 5);
  const { clients, seat } = lab;
  const own = async (): Promise<string[]> => {
    const { StreamNames = [] } = await clients.kinesis.send(new ListStreamsCommand({}));
    return StreamNames.filter((name) => name.startsWith(`${seat.stack}.`));
  };
  for (const StreamName of await own()) await clients.kinesis.send(new DeleteStreamCommand({ StreamName }));
  await until(async () => ((await own()).length === 0 ? true : undefined));
  return { ...QUIZ, top: top.map(([path, count]) => `${path} ${count}`).join(", ") };
};
