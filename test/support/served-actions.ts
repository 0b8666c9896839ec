import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Cloud } from "../../local/core/cloud";
import type { Service } from "../../local/core/service";
import { fakeCloud } from "./fake-cloud";
import { ROOT } from "./source-files";

/** @returns a service, and the names of the files that stand in its folder `actions` */
export async function actionsOf(
  create: (cloud: Cloud) => Service,
): Promise<{ service: Service; files: string[] }> {
  await using cloud = await fakeCloud();
  const service = create(cloud);
  const folder = join(ROOT, "local/services", service.name, "actions");
  return { service, files: readdirSync(folder).map((name) => name.replace(/\.ts$/, "")) };
}

/** @returns the name that an operation's file has: `describe-vpcs` for `DescribeVpcs` */
export const fileOf = (operation: string): string =>
  operation.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
