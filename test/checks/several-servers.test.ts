import { checkStep } from "../../checks";
import { severalServers } from "../../checks/several-servers";
import { bucketOf, fakeLab, keyAt, NOW, numbered } from "../support/fake-lab";

const KEY = keyAt("10-00-00");

/** A line of a server, so many seconds after the hour. */
const line = (ident: string, seconds: number): string =>
  JSON.stringify({
    ...JSON.parse(numbered("n", 0)),
    ident,
    time: new Date(NOW + seconds * 1000).toISOString(),
  });

const PACKS = [line("web1.0", 0), line("web1.1", 4), line("web2.0", 1), line("web2.1", 5), numbered("n", 7)];

async function look(lines: readonly string[], answers: object = {}) {
  const given = { key: KEY, hosts: "2", late: "web2.0", order: "host", ...answers };
  const kept = Object.entries(given).map(([key, value]) => [key, { value, at: NOW }]);
  const lab = fakeLab(bucketOf({ [KEY]: { lines } }));
  const seat = { ...lab.seat, generators: ["i-1", "i-2"] };
  const attempt = { begun: { at: NOW, nonce: "n", facts: {} }, answers: Object.fromEntries(kept) };
  const { passed, points } = await checkStep(severalServers, { ...lab, seat }, attempt);
  return { passed, red: points.filter(({ met }) => !met).map(({ told }) => told) };
}

test("it is done when a line is named that stands behind a later one of another server", async () => {
  expect(await look(PACKS)).toEqual({ passed: true, red: [] });
});

test("a line of the same server, the first one and one that is not there are no such line", async () => {
  expect((await look(PACKS, { late: "web1.1" })).red).toEqual(["It stands behind none."]);
  expect((await look(PACKS, { late: "web1.0" })).red).toEqual(["It stands behind none."]);
  expect((await look(PACKS, { late: "web3.0" })).red).toEqual(["web3.0 is not in the object."]);
});

test("an object of one server, or none, shows nothing", async () => {
  expect((await look(PACKS.slice(0, 2))).red).toContain("web1");
  expect((await look(PACKS, { key: "logs/none" })).red).toContain("No line of a server is in it.");
});

test("a server whose numbers go back is told, one whose lines stand twice is not", async () => {
  const twice = [...PACKS, line("web1.0", 0), line("web1.1", 4)];
  expect((await look(twice)).passed).toBe(true);
  expect((await look([...PACKS, line("web1.9", 9), line("web1.5", 6)])).red).toEqual(["Not those of web1."]);
});

test("the number of servers and the order have to be known", async () => {
  expect((await look(PACKS, { hosts: "3", order: "all" })).red).toHaveLength(2);
});

test("without answers there are as many red points as questions", async () => {
  expect((await look(PACKS, { key: "", late: " " })).red).toEqual(["No answer yet.", "No answer yet."]);
});
