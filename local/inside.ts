import { GLOBAL, REGIONAL } from "./catalogue";
import type { Cloud } from "./core/cloud";
import { HOME_REGION } from "./core/regions";
import type { Service } from "./core/service";
import type { Undo } from "./core/undo";
import type { Behind } from "./gateway/gateway";
import { internalCall } from "./gateway/internal";
import { createServices, Regions, resourceTypes, startServices, stopServices } from "./regions";
import { createIam } from "./services/iam";
import { createSts } from "./services/sts";
import { type Shared, Surroundings } from "./surroundings";

/** The services of a cloud, and the ways to them that need no HTTP. */
export interface Inside {
  behind: Behind;
  call: Cloud["call"];
  regions: Regions;
}

/**
 * Makes the services, and starts those that exist once; the others come up with their Region.
 * @param undo gets the end of what is started here, but for the Regions, which end before the HTTP edge does
 */
export async function openInside(shared: Omit<Shared, "call" | "assume">, undo: Undo): Promise<Inside> {
  const call: Cloud["call"] = (identity, service, operation, input, how) =>
    internalCall(behind, identity, service, operation, input, { region: HOME_REGION, ...how });
  const surroundings = new Surroundings({ ...shared, call, assume: (request) => sts.assume(request) });
  undo.add(() => surroundings.close());

  const everywhere = (service: string): Promise<Cloud> => surroundings.open(service, "global", HOME_REGION);
  const iam = createIam(await everywhere("iam"));
  const sts = createSts(await everywhere("sts"));
  const others = await createServices(GLOBAL, everywhere);
  const global = new Map<string, Service>([["iam", iam], ["sts", sts], ...others]);
  const regions = new Regions(async (name) => {
    const here = (service: string): Promise<Cloud> => surroundings.open(service, name, name);
    const services = await createServices(REGIONAL, here, resourceTypes(global));
    await startServices(services);
    return services;
  });
  const behind: Behind = {
    service: async (name, region) =>
      global.get(name) ?? (Regions.serves(name) ? (await regions.get(region)).get(name) : undefined),
    authorizer: iam.authorizer,
    keys: { find: (key, token) => iam.keys.find(key, token) ?? sts.keys.find(key, token) },
    clock: shared.clock,
    events: shared.events,
  };
  await startServices(global);
  undo.add(() => stopServices(global));
  return { behind, call, regions };
}
