import { readdir } from "node:fs/promises";
import { type Create, REGIONAL } from "./catalogue";
import type { Cloud } from "./core/cloud";
import { AwsError } from "./core/errors";
import { ZONE_LETTERS } from "./core/regions";
import type { ResourceType } from "./core/resource-type";
import type { Service } from "./core/service";
import { Undo } from "./core/undo";

/** Services by name. */
export type Services = ReadonlyMap<string, Service>;

/** @returns every CloudFormation type of these services */
export function resourceTypes(services: Services): ResourceType[] {
  return [...services.values()].flatMap((service) => service.resourceTypes);
}

/**
 * Makes the services of a list, in its order.
 * @param surroundings of a service, by its name
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

/**
 * Starts services in their order; when one does not start, those before it are stopped again.
 * @throws what the service that does not start throws
 */
export async function startServices(services: Services): Promise<void> {
  const started = new Map<string, Service>();
  try {
    for (const [name, service] of services) {
      await service.start();
      started.set(name, service);
    }
  } catch (error) {
    await stopServices(started);
    throw error;
  }
}

/** Stops in the reverse of the order of start; one that does not stop keeps none of the others from it. */
export async function stopServices(services: Services): Promise<void> {
  const undo = new Undo();
  for (const service of services.values()) undo.add(() => service.stop());
  await undo.run();
}

/** @returns the Regions that have a folder in a state directory: what was under way there is to go on */
export async function keptRegions(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && Object.hasOwn(ZONE_LETTERS, entry.name))
    .map(({ name }) => name)
    .sort();
}

/** The Regions that somebody has asked for; each comes up at its first request. */
export class Regions {
  private readonly regions = new Map<string, Promise<Services>>();
  private stopped = false;

  /** @param open makes and starts the services of one Region */
  constructor(private readonly open: (region: string) => Promise<Services>) {}

  /**
   * Gives the services of a Region. One that could not be started is tried again at the next request.
   * @throws AwsError when AWS has no such Region, or the cloud stops
   */
  async get(name: string): Promise<Services> {
    const known = this.regions.get(name);
    if (known) return known;
    if (!Object.hasOwn(ZONE_LETTERS, name)) throw unknownRegion(name);
    if (this.stopped) throw new AwsError("ServiceUnavailable", "The local cloud is being stopped.", 503);
    const region = this.open(name);
    this.regions.set(name, region);
    region.catch(() => this.regions.delete(name));
    return region;
  }

  /** @returns whether a regional service has this name */
  static serves(service: string): boolean {
    return Object.hasOwn(REGIONAL, service);
  }

  /** Stops the Regions in the reverse of the order in which they came up; none comes up any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    const undo = new Undo();
    for (const region of this.regions.values()) {
      // One that did not come up has been stopped already.
      undo.add(async () => stopServices(await region.catch(() => new Map())));
    }
    await undo.run();
  }
}

function unknownRegion(name: string): AwsError {
  return new AwsError("InvalidRegion", `There is no Region '${name}'; name one such as us-east-1.`);
}
