import type { Found } from "../../../cli/inventory/kind";
import type { Listed } from "../../../cli/inventory/take-inventory";
import { ClassLeftovers } from "../../../cli/page/class-leftovers";

const thing = (id: string, seat: string): Found => ({ id, seat, by: "tag", hourly: 0.01 });
const of = (...found: Found[]): Listed[] => [{ kind: "bucket", found }];

/** A class with stacks and things that a test names, and the moment at which a look is over. */
function looked(listed: readonly Listed[] | Error, ...statuses: Record<string, string>[]) {
  let [now, looks] = [1_000_000, 0];
  const leftovers = new ClassLeftovers({
    now: () => now,
    classNames: async () => ["autumn"],
    take: async () => {
      looks++;
      if (listed instanceof Error) throw listed;
      return listed;
    },
    statuses: async () =>
      new Map(Object.entries(statuses.length > 1 ? (statuses.shift() ?? {}) : (statuses[0] ?? {}))),
  });
  return {
    show: async () => {
      leftovers.show();
      await new Promise(setImmediate);
      return leftovers.show();
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    looks: () => looks,
  };
}

const ids = (view: { found: readonly { id: string }[] }): string[] => view.found.map(({ id }) => id);

test("what is of seats whose stacks stand is no leftover, what is of others is", async () => {
  const listed = of(thing("a", "s01"), thing("b", "s02"), thing("c", "shared"), thing("d", ""));
  const stacks = { "Lab-autumn-s01": "CREATE_COMPLETE", "Lab-autumn-shared": "UPDATE_IN_PROGRESS" };
  const view = await looked(listed, stacks).show();
  expect(ids(view)).toEqual(["b"]);
  expect(view).toMatchObject({ at: 1_000_000, unproven: [], found: [{ kind: "bucket", hourly: 0.01 }] });
  expect(ids(await looked(listed, { "Lab-spring-s01": "CREATE_COMPLETE" }).show())).toEqual([
    "a",
    "b",
    "c",
    "d",
  ]);
});

test("a stack that failed leaves itself and what it has made", async () => {
  const listed = of(thing("a", "s01"), thing("Lab-autumn-s01", "s01"));
  expect(ids(await looked(listed, { "Lab-autumn-s01": "DELETE_FAILED" }).show())).toEqual([
    "a",
    "Lab-autumn-s01",
  ]);
});

test("a seat that comes or goes while it is looked has left nothing", async () => {
  const [none, stands] = [{}, { "Lab-autumn-s01": "CREATE_IN_PROGRESS" }];
  expect(ids(await looked(of(thing("a", "s01")), none, stands).show())).toEqual([]);
  expect(ids(await looked(of(thing("a", "s01")), stands, none).show())).toEqual([]);
});

test("what could not be looked for is told, and so is why nothing could", async () => {
  const refused = [{ kind: "secret", found: [], refused: "AccessDenied: no" }];
  expect((await looked(refused, {}).show()).unproven).toEqual(["secret: AccessDenied: no"]);
  const view = await looked(new Error("The session is over."), {}).show();
  expect(view).toEqual({ found: [], unproven: ["The session is over."] });
});

test("it looks again after a minute, however many ask meanwhile", async () => {
  const lab = looked(of(), {});
  await lab.show();
  await lab.show();
  expect(lab.looks()).toBe(1);
  lab.pass(60_000);
  await lab.show();
  expect(lab.looks()).toBe(2);
});
