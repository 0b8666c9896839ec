import { type Create, REGIONAL } from "./catalogue";
import type { Cloud } from "./core/cloud";
import { AwsError } from "./core/errors";
import { ZONE_LETTERS } from "./core/regions";
import type { ResourceType } from "./core/resource-type";
import type { Service } from "./core/service";

/** Services by name. */
export type Services = ReadonlyMap<string, Service>;

/** @returns every CloudFormation type of these services */
export function resourceTypes(services: Services): ResourceType[] {
  return [...services.values()].flatMap((service) => service.resourceTypes);
}

/**
 * Makes the services of a list, in its order.
 * @param others resource types of services outside the list
 */
export async function createServices(
  list: Readonly<Record<string, Create>>,
  surroundings: (service: string) => Promise<Cloud>,
  others: readonly ResourceType[] = [],
): Promise<Map<string, Service>> {
  const services = new Map<string, Service>();
  const types = (): ResourceType[] => [...others, ...resourceTypes(services)];
  for (const [name, create] of Object.entries(list))
    services.set(name, create(await surroundings(name), types));
  return services;
}

export async function startServices(services: Services): Promise<void> {
  for (const service of services.values()) await service.start();
}

/** Stops in the reverse of the order of start. */
export async function stopServices(services: Services): Promise<void> {
  for (const service of [...services.values()].reverse()) await service.stop();
}

/** The Regions that somebody has asked for; each comes up at its first request. */
export class Regions {
  private readonly regions = new Map<string, Promise<Services>>();

  /** @param open makes and starts the services of one Region */
  constructor(private readonly open: (region: string) => Promise<Services>) {}

  /** @throws AwsError when AWS has no such Region */
  get(name: string): Promise<Services> {
    let region = this.regions.get(name);
    if (!region) {
      if (!(name in ZONE_LETTERS)) throw unknownRegion(name);
      region = this.open(name);
      this.regions.set(name, region);
    }
    return region;
  }

  /** @returns whether a regional service has this name */
  static serves(service: string): boolean {
    return service in REGIONAL;
  }

  async stop(): Promise<void> {
    for (const region of [...this.regions.values()].reverse()) await stopServices(await region);
  }
}

function unknownRegion(name: string): AwsError {
  return new AwsError(
    "InvalidSignatureException",
    `Credential should be scoped to a valid Region, and '${name}' is none. Set AWS_REGION to one such as us-east-1.`,
    403,
  );
}
