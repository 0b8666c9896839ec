import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import type { SqlParameter } from "@aws-sdk/client-redshift-data";
import type { Cloud } from "../../core/cloud";
import type { Table } from "../../core/state/table";
import { queryNotFound } from "./errors";
import type { Result } from "./result";

export type Status = "SUBMITTED" | "PICKED" | "STARTED" | "FINISHED" | "ABORTED" | "FAILED";

/** One statement of a batch, or the only one. Times are milliseconds since 1970, durations nanoseconds. */
export interface Part {
  sql: string;
  status: Status;
  created: number;
  updated: number;
  duration: number;
  error?: string;
  hasResult: boolean;
  rows: number;
  size: number;
}

/** What a client asked to be carried out. */
export interface Statement {
  id: string;
  /** Rises with each: newer ones are listed first. */
  sequence: number;
  workgroup: string;
  database: string;
  secretArn?: string;
  user?: string;
  name?: string;
  parameters: readonly SqlParameter[];
  batch: boolean;
  csv: boolean;
  clientToken?: string;
  /** `aws:userid` of who asked, and of a role's session the role's part of it. */
  owner: string;
  parts: readonly Part[];
  created: number;
}

/** Statements and results are kept for a day. */
export const KEPT_MS = 24 * 60 * 60 * 1000;

export class StatementStore {
  private readonly statements: Table<Statement>;

  constructor(readonly cloud: Cloud) {
    this.statements = cloud.state.table("statements");
  }

  find(id: string): Statement | undefined {
    const statement = this.statements.get(id);
    return statement && statement.created + KEPT_MS > this.cloud.clock.now() ? statement : undefined;
  }

  /** @throws AwsError ResourceNotFoundException */
  get(id: string): Statement {
    const statement = this.find(id);
    if (!statement) throw queryNotFound(id);
    return statement;
  }

  /** Newest first. */
  all(): Statement[] {
    const since = this.cloud.clock.now() - KEPT_MS;
    return this.statements
      .all()
      .filter(({ created }) => created > since)
      .sort((one, other) => other.sequence - one.sequence);
  }

  get nextSequence(): number {
    return 1 + Math.max(0, ...this.statements.all().map(({ sequence }) => sequence));
  }

  put(statement: Statement): Promise<void> {
    return this.statements.put(statement.id, statement);
  }

  /** Throws away what is older than a day. */
  async forgetOld(): Promise<void> {
    const until = this.cloud.clock.now() - KEPT_MS;
    for (const { id, created, parts } of this.statements.all()) {
      if (created > until) continue;
      for (const index of parts.keys()) await rm(this.file(id, index), { force: true });
      await this.statements.delete(id);
    }
  }

  async putResult(id: string, index: number, result: Result): Promise<number> {
    const text = JSON.stringify(result);
    await mkdir(this.cloud.state.path("results"), { recursive: true });
    await writeFile(this.file(id, index), text);
    return Buffer.byteLength(text);
  }

  async result(id: string, index: number): Promise<Result> {
    return JSON.parse(await readFile(this.file(id, index), "utf8")) as Result;
  }

  private file(id: string, index: number): string {
    return this.cloud.state.path("results", `${id}-${index}.json`);
  }
}

/** @returns the status of the whole: a batch of which a statement failed has failed, although the others are aborted */
export function statusOf({ parts }: Pick<Statement, "parts">): Status {
  const [worst] = WORST.filter((status) => parts.some((part) => part.status === status));
  return worst ?? parts.find(({ status }) => status !== "FINISHED")?.status ?? "FINISHED";
}

const WORST: readonly Status[] = ["FAILED", "ABORTED"];
