import type { Conditions } from "../../core/action";
import type { Entities } from "./entities";
import { noSuchEntity } from "./errors";
import type { Role, User } from "./records";
import type { IamStore } from "./store";

/** Condition key by which a policy can demand a boundary on what is created. */
export const boundaryKey = (arn: string | undefined): Conditions =>
  arn === undefined ? {} : { "iam:PermissionsBoundary": arn };

/** @throws AwsError NoSuchEntity when there is no such policy */
export function checkBoundary(store: IamStore, arn: string | undefined): void {
  if (arn === undefined || store.findPolicy(arn)) return;
  throw noSuchEntity(`Scope ARN: ${arn} does not exist or is not attachable.`);
}

/** @throws AwsError NoSuchEntity */
export async function putBoundary<E extends User | Role>(
  store: IamStore,
  entities: Entities<E>,
  name: string,
  arn: string,
): Promise<void> {
  const holder = entities.get(name);
  checkBoundary(store, arn);
  await entities.put({ ...holder, boundary: arn });
}

/** @throws AwsError NoSuchEntity, also when there is no boundary */
export async function deleteBoundary<E extends User | Role>(
  entities: Entities<E>,
  name: string,
): Promise<void> {
  const holder = entities.get(name);
  if (holder.boundary === undefined) {
    throw noSuchEntity(`The entity ${name} has no permissions boundary.`);
  }
  const { boundary: _gone, ...rest } = holder;
  await entities.put(rest as E);
}
