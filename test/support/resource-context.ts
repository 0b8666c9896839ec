import type { ResourceContext, Standing } from "../../local/core/resource-type";
import type { Service } from "../../local/core/service";
import { act } from "./fake-cloud";
import { ManualClock } from "./manual-clock";

export interface TestContext extends ResourceContext {
  /** What the type said early, in order. */
  readonly said: Standing[];
}

/**
 * A stack around one resource type under test: its calls reach the services that are given, as root, without IAM.
 * @param services those that the type calls
 */
export function resourceContext(
  services: readonly Service[],
  overrides: Partial<ResourceContext> = {},
): TestContext {
  const said: Standing[] = [];
  const stackId =
    "arn:aws:cloudformation:us-east-1:000000000000:stack/Test/00000000-0000-4000-8000-000000000000";
  return {
    said,
    stackName: "Test",
    stackId,
    logicalId: "Thing",
    region: "us-east-1",
    account: "000000000000",
    clock: new ManualClock(),
    tags: {
      "aws:cloudformation:stack-name": "Test",
      "aws:cloudformation:stack-id": stackId,
      "aws:cloudformation:logical-id": "Thing",
    },
    token: "token-1",
    signal: new AbortController().signal,
    type: "Test::Test::Thing",
    metadata: {},
    async initiated(standing) {
      said.push(standing);
    },
    async call<O extends object>(name: string, operation: string, input: object): Promise<O> {
      const service = services.find((candidate) => candidate.name === name);
      if (!service) throw new Error(`the test has no service ${name} for ${operation}`);
      return act<O>(service, operation, input);
    },
    physicalName(longest, lower) {
      const name = "Test-Thing-ABCDEFGHIJKL".slice(-longest);
      return lower ? name.toLowerCase() : name;
    },
    ...overrides,
  };
}

/** @returns the resource type of this name */
export function typeOf(service: Service, type: string): Service["resourceTypes"][number] {
  const found = service.resourceTypes.find((candidate) => candidate.type === type);
  if (!found) throw new Error(`${service.name} has no resource type ${type}`);
  return found;
}
