import { isAwsError } from "../../core/errors";
import type { Identity } from "../../core/identity";
import { SqlError } from "./sql/sql-error";
import type { RedshiftStore } from "./store";
import type { LoadRights } from "./warehouse/session";
import { dropWarehouse, Warehouse } from "./warehouse/warehouse";

/** The databases of a Region, each opened at its first statement. */
export class Warehouses {
  private readonly open = new Map<string, Promise<Warehouse>>();

  constructor(private readonly store: RedshiftStore) {}

  of(namespaceName: string): Promise<Warehouse> {
    const { id } = this.store.namespace(namespaceName);
    const known = this.open.get(id);
    if (known) return known;
    const opening = Warehouse.open(() => {
      const { admin, database } = this.store.namespace(namespaceName);
      return { directory: this.directory(id), database, admin, clock: this.store.cloud.clock };
    }).catch((error: unknown) => {
      this.open.delete(id);
      throw error;
    });
    this.open.set(id, opening);
    return opening;
  }

  async drop(id: string): Promise<void> {
    await this.close(id);
    await dropWarehouse(this.directory(id));
  }

  async stop(): Promise<void> {
    await Promise.all([...this.open.keys()].map((id) => this.close(id)));
  }

  /** @param bearer whose own rights COPY uses where it names no role */
  loadRights(namespaceName: string, bearer: Identity | undefined): LoadRights {
    const { cloud } = this.store;
    return {
      cloud,
      ...(bearer && { bearer }),
      assume: async (given) => {
        const { roles, defaultRole, arn } = this.store.namespace(namespaceName);
        const role = given === "default" ? defaultRole : given;
        if (role === undefined || !roles.includes(role)) throw notAssumed(role ?? "default");
        try {
          const session = await cloud.assume({
            roleArn: role,
            service: "redshift.amazonaws.com",
            sessionName: "RedshiftIamRoleSession",
            sourceArn: arn,
          });
          return session.identity;
        } catch (error) {
          if (isAwsError(error)) throw notAssumed(role);
          throw error;
        }
      },
    };
  }

  private async close(id: string): Promise<void> {
    const opened = this.open.get(id);
    this.open.delete(id);
    const [warehouse] = await Promise.allSettled([opened]);
    if (warehouse.status === "fulfilled") await warehouse.value?.close();
  }

  private directory(id: string): string {
    return this.store.cloud.state.path("warehouses", id);
  }
}

const notAssumed = (role: string): SqlError =>
  new SqlError(
    "XX000",
    `Not authorized to get credentials of role ${role}: the namespace must have it, and it must trust redshift.amazonaws.com`,
  );
