import type { Properties, ResourceContext, ResourceType, Standing } from "../../../local/core/resource-type";

/** What handlers of the fake types were asked, in order: `create A`, `update A`, `delete A-id`. */
export interface FakeWorld {
  log: string[];
  /** Things that exist, by physical id. */
  things: Map<string, Properties>;
  /** Handlers that fail: `create A` → what is thrown. */
  failures: Map<string, Error>;
  /** Handlers that wait, the next time, until the test lets them go on: `create A` → a promise. */
  gates: Map<string, Promise<void>>;
  contexts: ResourceContext[];
  types: ResourceType[];
}

/**
 * Resource types without a service behind them. `Test::Thing` has a Name that replaces, a Size that changes in place, and a
 * physical id `<logical id>-<first of the token>`.
 */
export function fakeWorld(): FakeWorld {
  const world: FakeWorld = {
    log: [],
    things: new Map(),
    failures: new Map(),
    gates: new Map(),
    contexts: [],
    types: [],
  };
  world.types.push(thing(world), named(world), custom(world));
  return world;
}

async function enter(world: FakeWorld, what: string, context: ResourceContext): Promise<void> {
  world.log.push(what);
  world.contexts.push(context);
  const gate = world.gates.get(what);
  world.gates.delete(what);
  if (gate) {
    await Promise.race([
      gate,
      new Promise((_, reject) => {
        const abort = (): void => reject(context.signal.reason);
        if (context.signal.aborted) abort();
        context.signal.addEventListener("abort", abort);
      }),
    ]);
  }
  const failure = world.failures.get(what);
  if (failure) throw failure;
}

function standing(physicalId: string, properties: Properties): Standing {
  return { physicalId, attributes: { Arn: `arn:test:${physicalId}`, Size: properties.Size ?? 0 } };
}

function thing(world: FakeWorld): ResourceType {
  return {
    type: "Test::Thing",
    properties: {
      Name: { type: "string", update: "replace" },
      Size: { type: "integer" },
      Needs: { type: "json" },
      Settings: {
        type: "object",
        members: { Mode: { type: "string" }, Kind: { type: "string", update: "replace" } },
      },
      Tags: { type: "list", of: { type: "json" } },
    },
    attributes: ["Arn", "Size"],
    async create(properties, context) {
      const physicalId = `${context.logicalId}-${context.token.slice(0, 6)}`;
      await enter(world, `create ${context.logicalId}`, context);
      world.things.set(physicalId, properties);
      return standing(physicalId, properties);
    },
    async update(current, properties, _previous, context) {
      await enter(world, `update ${context.logicalId}`, context);
      world.things.set(current.physicalId, properties);
      return standing(current.physicalId, properties);
    },
    async delete(current, _previous, context) {
      await enter(world, `delete ${context.logicalId}`, context);
      world.things.delete(current.physicalId);
    },
  };
}

/** Like an IAM role: it needs an acknowledgement, and a name of one's own needs the stronger one. */
function named(world: FakeWorld): ResourceType {
  return {
    ...thing(world),
    type: "Test::Role",
    acknowledged: { namedBy: ["RoleName"] },
    properties: { RoleName: { type: "string", update: "replace" } },
  };
}

/** Like a custom resource: an update may answer with another physical id, and any attribute may be there. */
function custom(world: FakeWorld): ResourceType {
  return {
    type: "Custom::*",
    properties: { "*": { type: "json" }, ServiceToken: { type: "string", required: true } },
    attributes: ["*"],
    async create(properties, context) {
      await enter(world, `create ${context.logicalId}`, context);
      return { physicalId: String(properties.Id ?? "custom"), attributes: { Answer: properties.Id ?? "" } };
    },
    async update(_current, properties, _previous, context) {
      await enter(world, `update ${context.logicalId}`, context);
      return { physicalId: String(properties.Id ?? "custom"), attributes: { Answer: properties.Id ?? "" } };
    },
    async delete(current, _previous, context) {
      await enter(world, `delete ${context.logicalId} ${current.physicalId}`, context);
    },
  };
}
