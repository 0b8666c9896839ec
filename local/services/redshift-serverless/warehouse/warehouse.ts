import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBInstance } from "@duckdb/node-api";
import type { Clock } from "../../../core/clock";
import type { AwsError } from "../../../core/errors";
import { asSqlError } from "../sql/duck-error";
import type { Outcome } from "../sql/outcome";
import { checkSchema } from "../sql/rights";
import { crossing } from "../sql/sql-error";
import { type Prepared, prepareStatement, runStatement } from "../statements/run";
import { columnsOf, type KnownColumn, ownersOf, setUp } from "./catalogue";
import { type LoadRights, prepare, type Session } from "./session";
import { type Login, logIn, type Secret } from "./users";

/** Statements that one connection carries out. */
export interface Work {
  login: Login;
  statements: readonly string[];
  /** Values of `:name`. */
  parameters: ReadonlyMap<string, string>;
  /** All or nothing; otherwise each statement by itself, up to the first that fails. */
  transaction: boolean;
  loads: LoadRights;
  /** Interrupts what is running. */
  signal: AbortSignal;
}

export interface Place {
  /** Directory of the namespace. */
  directory: string;
  database: string;
  admin: { name: string; secret: Secret };
  clock: Clock;
}

/** No statement may read or write the machine's files, load code, or use more than its share. */
const OPTIONS: Readonly<Record<string, string>> = {
  enable_external_access: "false",
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  threads: "2",
  memory_limit: "512MB",
};

/** The database of one namespace: a file of DuckDB, opened at the first statement. */
export class Warehouse {
  private writing: Promise<unknown> = Promise.resolve();
  private queries = 0;

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly place: () => Place,
  ) {}

  /** @param place is asked again for each statement: the admin's password may change */
  static async open(place: () => Place): Promise<Warehouse> {
    const { directory, database } = place();
    await mkdir(directory, { recursive: true });
    // Loaded here and no sooner, so that a cloud without a warehouse does not pay for it.
    const { DuckDBInstance: Instance } = await import("@duckdb/node-api");
    const instance = await Instance.create(join(directory, `${database}.duckdb`), { ...OPTIONS });
    const connection = await instance.connect();
    try {
      await setUp(connection);
    } finally {
      connection.closeSync();
    }
    return new Warehouse(instance, place);
  }

  /**
   * Carries out statements, those that write one after the other.
   * @returns the user, and what each statement gave
   * @throws AwsError StatementFailed with Redshift's sentence
   */
  async run(work: Work): Promise<{ user: string; outcomes: Outcome[] }> {
    const prepared: Prepared[] = [];
    for (const [index, sql] of work.statements.entries()) {
      prepared.push(told(index, () => prepareStatement(sql, work.parameters)));
    }
    if (!prepared.some(({ writes }) => writes)) return this.connected(work, prepared);
    const turn = this.writing.then(() => this.connected(work, prepared));
    this.writing = turn.catch(() => undefined);
    return turn;
  }

  /**
   * @returns the columns of a table; none when there is no such table
   * @throws AwsError StatementFailed
   */
  async columns(login: Login, schema: string, table: string): Promise<KnownColumn[]> {
    const connection = await this.instance.connect();
    try {
      const user = await logIn(connection, login, this.place().admin);
      checkSchema(schema, user, await ownersOf(connection));
      return (await columnsOf(connection, schema, table)) ?? [];
    } catch (error) {
      throw failure(error, 0);
    } finally {
      connection.closeSync();
    }
  }

  /** Lets what is running end, and closes the file. */
  async close(): Promise<void> {
    await this.writing;
    this.instance.closeSync();
  }

  private async connected(
    work: Work,
    prepared: readonly Prepared[],
  ): Promise<{ user: string; outcomes: Outcome[] }> {
    const connection = await this.instance.connect();
    const interrupt = (): void => connection.interrupt();
    work.signal.addEventListener("abort", interrupt);
    try {
      const { admin, database } = this.place();
      const user = await logIn(connection, work.login, admin).catch((error: unknown) => {
        throw failure(error, 0);
      });
      await prepare({ connection, user });
      this.queries++;
      const session: Session = {
        connection,
        user,
        database,
        loads: work.loads,
        queryId: this.queries,
        loadErrors: [],
      };
      return { user: user.name, outcomes: await this.carryOut(session, work, prepared) };
    } finally {
      work.signal.removeEventListener("abort", interrupt);
      connection.closeSync();
    }
  }

  private async carryOut(session: Session, work: Work, prepared: readonly Prepared[]): Promise<Outcome[]> {
    const { connection } = session;
    const outcomes: Outcome[] = [];
    let begun = false;
    for (const [index, statement] of prepared.entries()) {
      try {
        work.signal.throwIfAborted();
        if (!begun) await connection.run("BEGIN");
        begun = true;
        outcomes.push(await runStatement(session, statement));
        if (work.transaction && index < prepared.length - 1) continue;
        await connection.run("COMMIT");
        begun = false;
      } catch (error) {
        if (begun) await connection.run("ROLLBACK").catch(() => undefined);
        await this.keepLoadErrors(session);
        throw failure(work.signal.aborted ? new Error("INTERRUPT") : error, index);
      }
    }
    await this.keepLoadErrors(session);
    return outcomes;
  }

  /** What could not be loaded is told even of a load that was taken back. */
  private async keepLoadErrors({ connection, user, queryId, loadErrors }: Session): Promise<void> {
    const now = new Date(this.place().clock.now()).toISOString().replace("T", " ").replace("Z", "");
    for (const error of loadErrors) {
      await connection.run(
        "INSERT INTO loglab_catalog.load_errors VALUES ($1, $2, $3, $4::timestamp, $5, $6, $7, $8, $9, 0, $10, $11, $12, $13)",
        [
          user.name,
          queryId,
          error.table,
          now,
          error.file,
          error.line,
          error.column,
          error.columnType,
          error.columnLength,
          error.code,
          error.message,
          error.rawLine,
          error.rawValue,
        ],
      );
    }
  }
}

/** Throws away what a namespace kept. */
export const dropWarehouse = (directory: string): Promise<void> =>
  rm(directory, { recursive: true, force: true });

function failure(error: unknown, index: number): AwsError {
  return crossing(asSqlError(error), index);
}

function told<T>(index: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw failure(error, index);
  }
}
