import type { Action } from "../../../core/action";
import { AwsError } from "../../../core/errors";
import type { Identity } from "../../../core/identity";
import { workgroupNotFound } from "../errors";
import { checkReach } from "../reach";
import type { Redshift } from "../redshift";
import type { Outcome } from "../sql/outcome";
import type { Login } from "../warehouse/users";

/** What other services of the local cloud ask of a database, as they would over a driver's connection. */
export interface RunStatementsInput {
  workgroupName: string;
  /** The workgroup's own database unless said. */
  database?: string;
  login: Login;
  statements: readonly string[];
  parameters?: Readonly<Record<string, string>>;
  /** All or nothing. */
  transaction?: boolean;
  /** Whose rights COPY uses where it names no role. */
  bearer?: Identity;
  /** The connection comes over the internet, from one of these addresses (CIDR): it must be let in. */
  from?: string;
}

export interface RunStatementsOutput {
  user: string;
  database: string;
  outcomes: Outcome[];
}

/**
 * Stands for a driver's connection to port 5439. It is no operation of AWS's API: no request from outside reaches it, and whoever
 * may come in is the database's own matter.
 * @throws AwsError StatementFailed (members `state`, `index`), ConnectionFailed, or ResourceNotFoundException
 */
export const runStatements = ({
  store,
  warehouses,
}: Redshift): Action<RunStatementsInput, RunStatementsOutput> => ({
  name: "RunStatements",
  permissions: () => [],
  async handle(input, { signal }) {
    const workgroup = store.workgroups.get(input.workgroupName);
    if (!workgroup) throw workgroupNotFound(input.workgroupName);
    if (input.from !== undefined) await checkReach(store, workgroup, input.from);
    const { database } = store.namespace(workgroup.namespace);
    if (input.database !== undefined && input.database !== database) {
      const message = `database "${input.database}" does not exist`;
      throw new AwsError("StatementFailed", message, 400, { state: "3D000", index: 0 });
    }
    const warehouse = await warehouses.of(workgroup.namespace);
    const answer = await warehouse.run({
      login: input.login,
      statements: input.statements,
      parameters: new Map(Object.entries(input.parameters ?? {})),
      transaction: input.transaction ?? false,
      loads: warehouses.loadRights(workgroup.namespace, input.bearer),
      signal: AbortSignal.any([signal, store.cloud.signal]),
    });
    return { ...answer, database };
  },
});
