import { isAwsError } from "../../core/errors";
import { ROOT } from "../../core/identity";
import type { Connection } from "./connection";
import type { Cell, Column } from "./result";
import type { Part, Statement, StatementStore, Status } from "./store";

/** What the database answers. */
interface Answer {
  user: string;
  database: string;
  outcomes: {
    columns: Column[];
    rows: (Cell | bigint)[][];
    affected: number;
    hasResult: boolean;
  }[];
}

const NANOSECONDS = 1_000_000;

/** Carries statements out, each in its own time, and tells who waits for one that it is over. */
export class Runner {
  private readonly running = new Map<string, { done: Promise<void>; cancel: AbortController }>();
  private readonly stopping = new AbortController();

  constructor(private readonly store: StatementStore) {}

  /** What a stopped process left half-way is not begun again: nobody knows how far it came. */
  async start(): Promise<void> {
    await this.store.forgetOld();
    for (const statement of this.store.all()) {
      const open = statement.parts.some(({ status }) => !OVER.includes(status));
      if (open)
        await this.store.put(ended(statement, "ABORTED", "The statement was interrupted by a restart."));
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort(new Error("the service stops"));
    await Promise.all([...this.running.values()].map(({ done }) => done));
  }

  begin(statement: Statement, connection: Connection, transaction: boolean): void {
    const cancel = new AbortController();
    const done = this.carryOut(statement, connection, transaction, cancel.signal).finally(() =>
      this.running.delete(statement.id),
    );
    this.running.set(statement.id, { done, cancel });
  }

  /** @returns whether there was something to cancel */
  cancel(id: string): boolean {
    const running = this.running.get(id);
    running?.cancel.abort(new Error("cancelled"));
    return running !== undefined;
  }

  /** Resolves when the statement is over, or the signal aborts. */
  async settled(id: string, signal: AbortSignal): Promise<void> {
    const running = this.running.get(id);
    if (!running || signal.aborted) return;
    const aborted = new Promise<void>((resolve) =>
      signal.addEventListener("abort", () => resolve(), { once: true }),
    );
    await Promise.race([running.done, aborted]);
  }

  private async carryOut(
    statement: Statement,
    connection: Connection,
    transaction: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const started = withStatus(statement, "STARTED", this.now);
    await this.store.put(started);
    try {
      await this.store.put(
        await this.finished(started, await this.ask(started, connection, transaction, signal)),
      );
    } catch (error) {
      if (this.stopping.signal.aborted) return;
      await this.store.put(this.failed(started, error, transaction, signal.aborted));
    }
  }

  private ask(
    statement: Statement,
    connection: Connection,
    transaction: boolean,
    signal: AbortSignal,
  ): Promise<Answer> {
    const { cloud } = this.store;
    const parameters = Object.fromEntries(
      statement.parameters.map(({ name = "", value = "" }) => [name, value]),
    );
    return cloud.call<Answer>(
      ROOT,
      "redshift-serverless",
      "RunStatements",
      {
        workgroupName: connection.workgroup,
        ...(connection.database !== undefined && { database: connection.database }),
        login: connection.login,
        statements: statement.parts.map(({ sql }) => sql),
        parameters,
        transaction,
      },
      { signal: AbortSignal.any([signal, this.stopping.signal]) },
    );
  }

  private async finished(statement: Statement, { user, outcomes }: Answer): Promise<Statement> {
    const parts: Part[] = [];
    for (const [index, part] of statement.parts.entries()) {
      const outcome = outcomes[index];
      const { columns = [], rows = [], hasResult = false, affected = -1 } = outcome ?? {};
      const kept = rows.map((row) => row.map((value) => (typeof value === "bigint" ? String(value) : value)));
      const size = hasResult ? await this.store.putResult(statement.id, index, { columns, rows: kept }) : 0;
      parts.push({
        ...this.ended(part, "FINISHED"),
        hasResult,
        rows: hasResult ? rows.length : affected,
        size,
      });
    }
    return { ...statement, user, parts };
  }

  private failed(statement: Statement, error: unknown, transaction: boolean, cancelled: boolean): Statement {
    const message = error instanceof Error ? error.message : String(error);
    const at = isAwsError(error) ? Number(error.members.index ?? 0) : 0;
    const parts = statement.parts.map((part, index): Part => {
      if (index === at) {
        const status = cancelled ? "ABORTED" : "FAILED";
        return { ...this.ended(part, status), error: sentence(error, message) };
      }
      return this.ended(part, index < at && !transaction ? "FINISHED" : "ABORTED");
    });
    return { ...statement, parts };
  }

  private ended(part: Part, status: Status): Part {
    const updated = this.now();
    return { ...part, status, updated, duration: Math.max(1, updated - part.created) * NANOSECONDS };
  }

  private readonly now = (): number => this.store.cloud.clock.now();
}

const OVER: readonly Status[] = ["FINISHED", "FAILED", "ABORTED"];

/** The database's own failures come with a word before them, those of logging in with another. */
function sentence(error: unknown, message: string): string {
  if (!isAwsError(error, "StatementFailed")) return message;
  return `${error.members.state === "28000" ? "FATAL" : "ERROR"}: ${message}`;
}

const withStatus = (statement: Statement, status: Status, now: () => number): Statement => ({
  ...statement,
  parts: statement.parts.map((part) => ({ ...part, status, updated: now() })),
});

const ended = (statement: Statement, status: Status, error: string): Statement => ({
  ...statement,
  parts: statement.parts.map((part) => (OVER.includes(part.status) ? part : { ...part, status, error })),
});
