import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ResourceFailure } from "../../../../local/core/resource-type";
import { fakeCloud } from "../../../support/fake-cloud";
import { dyingCloud } from "../dying-cloud";
import { type EngineUnderTest, engineUnderTest } from "../engine-under-test";
import { type FakeWorld, fakeWorld } from "../fake-types";

const thing = (properties: object = {}) => ({ Type: "Test::Thing", Properties: properties });

const ONE = {
  Resources: { A: thing({ Size: 1 }), B: thing({ Name: "b", Needs: { Ref: "A" } }), C: thing() },
};
const TWO = {
  Resources: {
    A: thing({ Size: 2 }),
    B: thing({ Name: "bb", Needs: { Ref: "A" } }),
    D: thing({ Needs: { Ref: "B" } }),
  },
};

interface Scenario {
  name: string;
  /** What stands before; the cloud does not die there. */
  before?: (engine: EngineUnderTest) => Promise<unknown>;
  /** The request in the middle of whose work the cloud dies. */
  request: (engine: EngineUnderTest) => Promise<unknown>;
  fails?: string;
  status: string;
}

const body = (template: object) => ({ StackName: "demo", TemplateBody: JSON.stringify(template) });

const SCENARIOS: readonly Scenario[] = [
  {
    name: "a creation",
    request: (engine) => engine.call("CreateStack", body(ONE)),
    status: "CREATE_COMPLETE",
  },
  {
    name: "a creation that fails",
    request: (engine) => engine.call("CreateStack", body(ONE)),
    fails: "create B",
    status: "ROLLBACK_COMPLETE",
  },
  {
    name: "an update with a replacement",
    before: (engine) => engine.create("demo", ONE),
    request: (engine) => engine.call("UpdateStack", body(TWO)),
    status: "UPDATE_COMPLETE",
  },
  {
    name: "an update that fails",
    before: (engine) => engine.create("demo", ONE),
    request: (engine) => engine.call("UpdateStack", body(TWO)),
    fails: "create D",
    status: "UPDATE_ROLLBACK_COMPLETE",
  },
  {
    name: "a deletion",
    before: (engine) => engine.create("demo", ONE),
    request: (engine) => engine.call("DeleteStack", { StackName: "demo" }),
    status: "DELETE_COMPLETE",
  },
];

/** Things by logical id and properties, without the part of the id that differs from run to run. */
const standing = (world: FakeWorld): string[] =>
  [...world.things]
    .map(([id, properties]) => `${id} ${JSON.stringify(properties)}`.replace(/([A-Z])-[0-9a-f]{6}/g, "$1"))
    .sort();

/** Runs a scenario, lets the cloud die after so many writes, starts it again, and waits for the end. */
async function run(scenario: Scenario, writes: number) {
  const directory = await mkdtemp(join(tmpdir(), "loglab-resume-"));
  const world = fakeWorld();
  try {
    const first = await fakeCloud({ directory });
    const before = await engineUnderTest({ cloud: first, world });
    await scenario.before?.(before);
    await before.service.stop();
    if (scenario.fails) world.failures.set(scenario.fails, new ResourceFailure("No."));

    const { cloud, dead } = dyingCloud(first, writes);
    const engine = await engineUnderTest({ cloud, world });
    const survived = (work: Promise<unknown>) =>
      Promise.race([work.then(() => true), dead.then(() => false)]);
    const accepted = await survived(scenario.request(engine));
    const finished = accepted && (await survived(onlyStack(engine).then((id) => engine.ended(id ?? ""))));
    await first.state.close();

    const second = await fakeCloud({ directory });
    await using again = await engineUnderTest({ cloud: second, world });
    const id = await onlyStack(again);
    const stack = id === undefined ? undefined : await again.ended(id);
    await second[Symbol.asyncDispose]();
    return { accepted, finished, status: stack?.StackStatus, things: standing(world) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function onlyStack(engine: EngineUnderTest): Promise<string | undefined> {
  const { StackSummaries = [] } = await engine.call<{ StackSummaries?: { StackId: string }[] }>(
    "ListStacks",
    {},
  );
  return StackSummaries[0]?.StackId;
}

describe("a cloud that is killed and started again", () => {
  it.each(SCENARIOS)("brings $name to the same end, wherever it was", async (scenario) => {
    const whole = await run(scenario, Number.MAX_SAFE_INTEGER);
    expect(whole.status).toBe(scenario.status);
    for (let writes = 0; ; writes++) {
      const { accepted, finished, status, things } = await run(scenario, writes);
      // A request that was not answered has either not happened at all or is carried out whole.
      const ends = accepted ? [scenario.status] : [scenario.status, scenario.before && "CREATE_COMPLETE"];
      expect(ends).toContain(status);
      if (status === scenario.status) expect({ writes, things }).toEqual({ writes, things: whole.things });
      if (finished) break;
    }
  });
});
